import type { Path } from '@ecotrack/model';
import { ReactNode } from 'react';
import type { FieldError } from '../document/OpenDocument';
import { fieldId, helpId, problemsId } from './fieldId';
import { Problems } from './problems/Problems';
import styles from './fields.module.css';

/** Label, input, explanation and errors of one value. In a row of a table the errors stand below the row. */
export function FieldFrame(props: {
  readonly path: Path;
  readonly label: string;
  readonly help?: string;
  readonly problems: readonly FieldError[];
  readonly children: ReactNode;
}) {
  const { path, label, help } = props;
  return (
    <div className={styles.field} data-field="">
      <div className={styles.control} data-control="">
        <label htmlFor={fieldId(path)} className={styles.label}>
          {label}
        </label>
        {props.children}
        {help && (
          <span id={helpId(path)} className={styles.help}>
            {help}
          </span>
        )}
      </div>
      <Problems id={problemsId(path)} label={label} problems={props.problems} />
    </div>
  );
}
