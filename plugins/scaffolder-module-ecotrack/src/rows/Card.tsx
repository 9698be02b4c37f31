import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { useOpenDocument } from '../document/OpenDocument';
import { errorsBelow } from '../document/errorsAt';
import { ProblemsBelow } from '../fields/problems/ProblemsBelow';
import { ErrorCount } from '../form/ErrorCount';
import type { RowProps } from './RowProps';
import styles from './rows.module.css';

/** A row that is named when it is closed and shows all its values when it is open. */
export function Card(props: RowProps) {
  const { path, row, name, line, folded = [], foldOf } = props;
  const { errors } = useOpenDocument();
  const [open, setOpen] = useState(props.opened);
  const foldId = useId();
  const summary = props.summaryOf?.(row);
  return (
    <>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={open}
          aria-controls={open ? foldId : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? (
            <RiArrowDownSLine size={18} aria-hidden />
          ) : (
            <RiArrowRightSLine size={18} aria-hidden />
          )}
          <span className={styles.name}>{name}</span>
          {summary && <span className={styles.muted}>{summary}</span>}
          <ErrorCount count={errorsBelow(errors, path).length} />
        </button>
        {props.tools}
      </div>
      {open && (
        <div id={foldId} className={styles.body}>
          <ProblemsBelow path={path} shown={[...line, ...folded]} />
          {foldOf?.(path)}
        </div>
      )}
    </>
  );
}
