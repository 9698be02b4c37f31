import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import type { Comparison } from './Comparison';
import styles from './ManifestList.module.css';
import type { Manifest } from './manifestsOf';

interface ManifestListProps {
  readonly environment: string;
  readonly manifests: readonly Manifest[];
  readonly comparison?: Comparison;
  readonly selected?: string;
  readonly onSelect: (id: string) => void;
}

/** Kind and name of every object; beside another environment also whether it is the same there. */
export function ManifestList({
  environment,
  manifests,
  comparison,
  selected,
  onSelect,
}: ManifestListProps) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const remark = (manifest: Manifest) => {
    if (!comparison) return undefined;
    const there = comparison.manifests.get(manifest.id);
    const where = { environment: comparison.environment };
    if (!there) return t('preview.manifests.only', where);
    return there.text === manifest.text
      ? t('preview.manifests.equal', where)
      : t('preview.manifests.differs', where);
  };
  return (
    <ul
      className={styles.list}
      aria-label={t('preview.manifests.list', { environment })}
    >
      {manifests.map(manifest => (
        <li key={manifest.id}>
          <button
            type="button"
            aria-current={manifest.id === selected ? 'true' : undefined}
            className={styles.object}
            onClick={() => onSelect(manifest.id)}
          >
            <span>{manifest.kind}</span>{' '}
            <span className={styles.name}>{manifest.name}</span>{' '}
            <span>{manifest.namespace}</span>{' '}
            {comparison && (
              <span className={styles.remark}>{remark(manifest)}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
