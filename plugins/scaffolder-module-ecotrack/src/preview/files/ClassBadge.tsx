import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FileClass } from '@ecotrack/generator';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import styles from './ClassBadge.module.css';

/** Who may change a file, in one word; the sentence comes with the pointer. */
export function ClassBadge(props: { readonly of: FileClass }) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  return (
    <span
      className={`${styles.badge} ${styles[props.of]}`}
      title={t(`preview.classes.${props.of}.meaning`)}
    >
      {t(`preview.classes.${props.of}.name`)}
    </span>
  );
}
