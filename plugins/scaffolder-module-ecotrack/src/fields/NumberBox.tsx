import { FieldFrame } from './FieldFrame';
import { finishedNumber } from './values/finishedNumber';
import { numberIn } from './values/numberIn';
import { useField, type FieldProps } from './useField';
import styles from './fields.module.css';

/** A number. What is none stays as it was typed, with the rule it breaks. */
export function NumberBox(
  props: FieldProps & { readonly placeholder?: string },
) {
  const { input, text, value, problems, write } = useField(props);
  return (
    <FieldFrame {...props} problems={problems}>
      <input
        {...input}
        type="text"
        inputMode="decimal"
        className={styles.input}
        autoComplete="off"
        placeholder={props.placeholder}
        value={text}
        onChange={({ target }) => write(numberIn(target.value))}
        onBlur={() => {
          const number = finishedNumber(text);
          if (typeof value === 'string' && number !== undefined) write(number);
        }}
      />
    </FieldFrame>
  );
}
