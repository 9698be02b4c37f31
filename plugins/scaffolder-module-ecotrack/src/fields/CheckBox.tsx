import { FieldFrame } from './FieldFrame';
import { TextBox } from './TextBox';
import { useField, type FieldProps } from './useField';
import styles from './fields.module.css';

/** Yes or no; no is what holds when nothing is given. Anything else in its place is shown as text. */
export function CheckBox(props: FieldProps) {
  const { input, value, problems, write } = useField(props);
  if (value !== undefined && value !== null && typeof value !== 'boolean')
    return <TextBox {...props} />;
  return (
    <FieldFrame {...props} problems={problems}>
      <input
        {...input}
        type="checkbox"
        className={styles.checkbox}
        checked={value === true}
        onChange={({ target }) => write(target.checked || undefined)}
      />
    </FieldFrame>
  );
}
