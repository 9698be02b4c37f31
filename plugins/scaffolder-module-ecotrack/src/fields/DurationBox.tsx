import { useState } from 'react';
import { useFormText } from '../form/useFormText';
import { UNITS, unitOf, type Unit } from './values/durationUnits';
import { FieldFrame } from './FieldFrame';
import { finishedNumber } from './values/finishedNumber';
import { numberIn } from './values/numberIn';
import { shownText } from './values/shownText';
import { useField, type FieldProps } from './useField';
import styles from './fields.module.css';

/** The document's word for a time without end. */
const FOR_EVER = -1;

/** A time that the document gives in milliseconds, in a unit a person reads. */
export function DurationBox(
  props: FieldProps & {
    /** Milliseconds that hold when nothing is given. */
    readonly fallback?: number;
    /** Whether the time may be without end. */
    readonly endless?: boolean;
  },
) {
  const t = useFormText();
  const { input, value, problems, write } = useField(props);
  const { fallback, endless } = props;
  // What is typed or chosen in a unit stays in it, also when a larger one would divide it.
  const [chosen, setChosen] = useState<Unit>();
  const unit = chosen ?? unitOf(value ?? fallback);
  const forEver = endless && value === FOR_EVER;
  const shown = typeof value === 'number' ? value / UNITS[unit] : value;
  const inUnit = (text: string, of: Unit) => {
    const number = numberIn(text);
    return typeof number === 'number' ? Math.round(number * UNITS[of]) : number;
  };
  const choose = (next: string) => {
    if (next === 'forEver') {
      write(FOR_EVER);
      return;
    }
    const of = next as Unit;
    setChosen(of);
    if (forEver) write(fallback);
    else if (typeof value === 'number') write(inUnit(shownText(shown), of));
  };
  return (
    <FieldFrame {...props} problems={problems}>
      <span className={styles.together}>
        <input
          {...input}
          type="text"
          inputMode="decimal"
          className={styles.input}
          autoComplete="off"
          placeholder={
            fallback === undefined ? undefined : `${fallback / UNITS[unit]}`
          }
          disabled={input.disabled || forEver}
          value={forEver ? '' : shownText(shown)}
          onChange={({ target }) => {
            setChosen(unit);
            write(inUnit(target.value, unit));
          }}
          onBlur={() => {
            const number =
              typeof value === 'string' ? finishedNumber(value) : undefined;
            if (number !== undefined) write(Math.round(number * UNITS[unit]));
          }}
        />
        <select
          className={styles.input}
          aria-label={t('form.field.unit', { label: props.label })}
          disabled={input.disabled}
          value={forEver ? 'forEver' : unit}
          onChange={({ target }) => choose(target.value)}
        >
          {(Object.keys(UNITS) as Unit[]).map(name => (
            <option key={name} value={name}>
              {t(`form.units.${name}`)}
            </option>
          ))}
          {endless && (
            <option value="forEver">{t('form.units.forEver')}</option>
          )}
        </select>
      </span>
    </FieldFrame>
  );
}
