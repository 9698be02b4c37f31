import { useFormText } from './useFormText';
import styles from './form.module.css';

/** How many rules are broken below a heading; nothing when none is. */
export function ErrorCount(props: { readonly count: number }) {
  const t = useFormText();
  const { count } = props;
  return count === 0 ? null : (
    <span className={styles.errors}>{t('form.errors', { count })}</span>
  );
}
