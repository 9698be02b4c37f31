import type { DocumentEdit } from '@ecotrack/model';
import { useId } from 'react';
import { FieldFrame } from './FieldFrame';
import { useField, type FieldProps } from './useField';
import styles from './fields.module.css';

export interface TextBoxProps extends FieldProps {
  readonly placeholder?: string;
  /** Texts to choose from; others may be typed. */
  readonly suggestions?: readonly string[];
  /** What the document gets for a text; the text itself, or nothing for an empty one, when absent. */
  readonly written?: (text: string) => unknown;
  /** Changes that follow from a text and are part of the same step. */
  readonly along?: (text: string) => DocumentEdit[];
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** A line of text. */
export function TextBox(props: TextBoxProps) {
  const { input, text, problems, write } = useField(props);
  const list = useId();
  const { suggestions, written = (typed: string) => typed || undefined } =
    props;
  return (
    <FieldFrame {...props} problems={problems}>
      <input
        {...input}
        type="text"
        className={styles.input}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={props.placeholder}
        list={suggestions && list}
        value={text}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
        onChange={({ target }) =>
          write(written(target.value), ...(props.along?.(target.value) ?? []))
        }
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}
