import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { CodeView } from '../../code/CodeView';
import { CopyButton } from '../files/CopyButton';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import type { Comparison } from './Comparison';
import { LineChanges } from './LineChanges';
import type { Manifest } from './manifestsOf';
import styles from './ManifestsTab.module.css';

interface ManifestTextProps {
  readonly manifest: Manifest;
  readonly environment: string;
  readonly comparison?: Comparison;
}

/** The text of one object, or how it differs from that of another environment. */
export function ManifestText({
  manifest: { id, kind, name, text },
  environment,
  comparison,
}: ManifestTextProps) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const object = t('preview.manifests.object', { kind, name });
  const there = comparison?.manifests.get(id);
  return (
    <section className={styles.object} aria-label={object}>
      <header className={styles.head}>
        <Text as="h4" variant="body-medium" weight="bold">
          {object}
        </Text>
        <CopyButton text={text} />
      </header>
      <div className={styles.body}>
        {comparison && there && there.text !== text ? (
          <LineChanges
            label={t('preview.manifests.differences', {
              from: comparison.environment,
              to: environment,
              object,
            })}
            from={there.text}
            to={text}
          />
        ) : (
          <CodeView
            key={id}
            text={text}
            path={`${id}.yaml`}
            label={t('preview.files.text', { path: object })}
          />
        )}
      </div>
    </section>
  );
}
