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
  const sides = comparison && { from: comparison.environment, to: environment };
  return (
    <section className={styles.object} aria-label={object}>
      <header className={styles.head}>
        <Text as="p" variant="body-medium" weight="bold">
          {object}
        </Text>
        <CopyButton text={text} />
      </header>
      <div className={styles.body}>
        {sides && there && there.text !== text ? (
          <LineChanges
            label={t('preview.manifests.differences', {
              ...sides,
              object,
            })}
            signs={t('preview.manifests.signs', sides)}
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
