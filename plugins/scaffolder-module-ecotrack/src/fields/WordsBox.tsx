import { useState } from 'react';
import { useFormText } from '../form/useFormText';
import { FieldFrame } from './FieldFrame';
import { shownText } from './values/shownText';
import { useField, type FieldProps } from './useField';
import { wordsIn } from './values/wordsIn';
import styles from './fields.module.css';

/** A list of words in one line, separated by commas; words that are known can be chosen as well. */
export function WordsBox(
  props: FieldProps & {
    readonly known?: readonly string[];
    readonly placeholder?: string;
  },
) {
  const t = useFormText();
  const { input, value, problems, write } = useField(props, true);
  const words = Array.isArray(value) ? value.map(shownText) : undefined;
  // What is being typed stays as it is, as long as it says what the document holds.
  const [typed, setTyped] = useState('');
  const held = words ?? wordsIn(shownText(value));
  const shown = wordsIn(typed).join() === held.join() ? typed : held.join(', ');
  const set = (next: readonly string[]) => {
    if (next.length > 0) write(next);
    else write(props.required ? [] : undefined);
  };
  const left = (props.known ?? []).filter(word => !held.includes(word));
  return (
    <FieldFrame {...props} problems={problems}>
      <span className={styles.together}>
        <input
          {...input}
          type="text"
          className={styles.input}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={props.placeholder}
          value={shown}
          onChange={({ target }) => {
            setTyped(target.value);
            set(wordsIn(target.value));
          }}
          onBlur={() => setTyped('')}
        />
        {left.length > 0 && (
          <select
            className={styles.add}
            aria-label={t('form.field.add', { label: props.label })}
            disabled={input.disabled}
            value=""
            onChange={({ target }) => set([...held, target.value])}
          >
            <option value="">+</option>
            {left.map(word => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </select>
        )}
      </span>
    </FieldFrame>
  );
}
