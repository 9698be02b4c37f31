import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { CSSProperties, useId, useState } from 'react';
import { ProblemsBelow } from '../fields/problems/ProblemsBelow';
import { useFormText } from '../form/useFormText';
import { IconButton } from './IconButton';
import type { RowProps } from './RowProps';
import styles from './rows.module.css';

/** A line of values, with a fold for what is needed less often. */
export function TableRow(props: RowProps) {
  const { path, row, name, line, folded = [], lineOf, foldOf } = props;
  const t = useFormText();
  const foldId = useId();
  const [open, setOpen] = useState(false);
  const fold = foldOf?.(path);
  const summary = props.summaryOf?.(row);
  const tools = foldOf ? '8rem' : '6rem';
  const widths = {
    '--ecotrack-widths': `${props.widths} ${tools}`,
  } as CSSProperties;
  return (
    <>
      <div className={styles.line} style={widths}>
        {lineOf?.(path)}
        <span className={styles.tools}>
          {fold && (
            <IconButton
              label={t('form.rows.details', { row: name })}
              icon={
                open ? (
                  <RiArrowDownSLine size={16} aria-hidden />
                ) : (
                  <RiArrowRightSLine size={16} aria-hidden />
                )
              }
              expanded={open}
              controls={open ? foldId : undefined}
              onClick={() => setOpen(!open)}
            />
          )}
          {props.tools}
        </span>
      </div>
      {!open && summary && <p className={styles.summary}>{summary}</p>}
      {fold && open && (
        <div id={foldId} className={styles.fold}>
          {fold}
        </div>
      )}
      <ProblemsBelow path={path} shown={[...line, ...(open ? folded : [])]} />
    </>
  );
}
