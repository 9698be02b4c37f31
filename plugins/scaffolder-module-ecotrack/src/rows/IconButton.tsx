import { ReactNode } from 'react';
import styles from './rows.module.css';

/**
 * A button of a row with its name as tooltip. Plain HTML: a long table has hundreds of them, and each is rendered
 * again at every key press.
 */
export function IconButton(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  /** Id of what the button folds out. */
  readonly controls?: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      title={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.icon}
    </button>
  );
}
