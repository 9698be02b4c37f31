import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Fragment } from 'react';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import { ScrollRegion } from '../ScrollRegion';
import { changesOf, type Change } from './changesOf';
import styles from './LineChanges.module.css';

interface LineChangesProps {
  readonly label: string;
  /** What the signs before the lines mean. */
  readonly signs: string;
  readonly from: string;
  readonly to: string;
}

/** Two texts in one: what only the first has, what only the second has, and what stands around it. */
export function LineChanges({ label, signs, from, to }: LineChangesProps) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  return (
    <ScrollRegion label={label} className={styles.changes}>
      <pre>
        <span className={styles.skipped}>{`${signs}\n`}</span>
        {changesOf(from, to).map((change, at) => (
          <Fragment key={at}>
            {change.kind === 'skipped' ? (
              <span className={styles.skipped}>
                {`⋯ ${t('preview.manifests.skipped', {
                  count: change.count,
                })}\n`}
              </span>
            ) : (
              <Lines change={change} />
            )}
          </Fragment>
        ))}
      </pre>
    </ScrollRegion>
  );
}

type Shown = Exclude<Change, { kind: 'skipped' }>;

function Lines({ change: { kind, lines } }: { readonly change: Shown }) {
  const text = (sign: string) => lines.map(line => `${sign} ${line}\n`);
  if (kind === 'removed')
    return <del className={styles.removed}>{text('-')}</del>;
  if (kind === 'added') return <ins className={styles.added}>{text('+')}</ins>;
  return <span>{text(' ')}</span>;
}
