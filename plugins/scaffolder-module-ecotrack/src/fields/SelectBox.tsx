import type { DocumentEdit, Path } from '@ecotrack/model';
import { FieldFrame } from './FieldFrame';
import { useField, type FieldProps } from './useField';
import styles from './fields.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Words that are shown as they stand in the document. */
export const plainChoices = (words: readonly string[]): Choice[] =>
  words.map(word => ({ value: word, label: word }));

/** One of several values; what the document holds instead is shown as well. */
export function SelectBox(
  props: FieldProps & {
    readonly choices: readonly Choice[];
    /** The value that holds when none is given; choosing it removes the value. */
    readonly fallback?: string;
    /** Name of the choice to give none. */
    readonly none?: string;
    /** What is removed with the choice of none, when it is more than the value. */
    readonly removes?: Path;
    /** Changes that follow from a choice and are part of the same step. */
    readonly along?: (choice: string) => DocumentEdit[];
  },
) {
  const { input, text, value, problems, write } = useField(props);
  const { fallback, none, removes } = props;
  const whole = useField({
    ...props,
    path: removes ?? props.path,
    required: false,
  });
  const shown = value === undefined ? fallback ?? '' : text;
  const known = props.choices.some(choice => choice.value === shown);
  const choose = (next: string) => {
    const along = props.along?.(next) ?? [];
    if (next === '') whole.write(undefined, ...along);
    else write(next === fallback ? undefined : next, ...along);
  };
  return (
    <FieldFrame {...props} problems={problems}>
      <select
        {...input}
        className={styles.input}
        value={shown}
        onChange={({ target }) => choose(target.value)}
      >
        {(none !== undefined || shown === '') && (
          <option value="">{none ?? ''}</option>
        )}
        {!known && shown !== '' && <option value={shown}>{shown}</option>}
        {props.choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
