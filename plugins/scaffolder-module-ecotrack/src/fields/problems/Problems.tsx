import { Button } from '@backstage/ui';
import { useOpenDocument, type FieldError } from '../../document/OpenDocument';
import { fieldIdAt } from '../fieldId';
import styles from '../fields.module.css';

/** What is wrong with a value, each sentence with its fix and with a button where the fix is known. */
export function Problems(props: {
  readonly id?: string;
  /** Name of the field, where the sentence does not stand right below it. */
  readonly label?: string;
  readonly problems: readonly FieldError[];
}) {
  const { mend } = useOpenDocument();
  if (props.problems.length === 0) return null;
  return (
    <div id={props.id} className={styles.problems} data-problems="">
      {props.problems.map(({ path, rule, message, fix, repair }) => (
        <p key={`${path} ${rule} ${message}`}>
          <span>
            {props.label && <strong>{props.label}: </strong>}
            {message} {fix}
          </span>
          {repair && (
            <Button
              size="small"
              variant="secondary"
              onPress={() => {
                mend(repair);
                // The button goes with the error; the focus stays where the work is.
                document.getElementById(fieldIdAt(path))?.focus();
              }}
            >
              {repair.label}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}
