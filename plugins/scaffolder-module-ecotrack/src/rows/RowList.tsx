import { Box, Button } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { pathText, type Path } from '@ecotrack/model';
import { ReactNode, useId, useRef } from 'react';
import { useOpenDocument } from '../document/OpenDocument';
import { valueAt } from '../document/valueAt';
import { canHold } from '../fields/values/canHold';
import { ProblemsAt } from '../fields/problems/ProblemsAt';
import { ProblemsBelow } from '../fields/problems/ProblemsBelow';
import { Card } from './Card';
import { isRecord } from './isRecord';
import { OddRow } from './OddRow';
import { RowTools } from './RowTools';
import { TableRow } from './TableRow';
import { useRows, type RowsProps } from './useRows';
import styles from './rows.module.css';

export interface RowListProps extends RowsProps {
  /** Lines of a table, or cards that fold out. */
  readonly layout: 'table' | 'cards';
  /** What the list holds, such as `Columns`. */
  readonly title: string;
  /** Text of the button that adds a row. */
  readonly addText: string;
  /** Widths of the values in the line of a table, as CSS grid tracks. */
  readonly widths?: string;
  /** Keys of a row whose errors are shown by what stands in its fold. */
  readonly folded?: readonly string[];
  /** A few words on the row while its fold is closed. */
  readonly summaryOf?: (row: unknown) => string;
  /** The values in the line of a table's row. */
  readonly lineOf?: (path: Path) => ReactNode;
  /** What folds out below a row. */
  readonly foldOf?: (path: Path) => ReactNode;
}

/** A list of the document as rows that can be added, moved and removed by keys. */
export function RowList(props: RowListProps) {
  const { path, layout } = props;
  const root = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const { data } = useOpenDocument();
  const list = useRows(props, root);
  const value = valueAt(data, path);
  const mendable =
    canHold(data, path) &&
    (value === undefined || value === null || Array.isArray(value));
  const Row = layout === 'table' ? TableRow : Card;
  return (
    // The keys work on whichever value of a row has the focus.
    <Box
      ref={root}
      role="group"
      aria-labelledby={titleId}
      className={styles.group}
      onKeyDown={list.onKeyDown}
    >
      <span id={titleId} className={styles.title}>
        {props.title}
      </span>
      <ProblemsAt path={path} />
      <div className={styles[layout]}>
        {list.rows.map((row, index) => {
          const rowPath = [...path, index];
          const key = list.keys[index];
          const name = list.named(index);
          const tools = (
            <RowTools
              row={name}
              first={index === 0}
              last={index === list.rows.length - 1}
              onMove={by => list.move(index, index + by)}
              onRemove={() => list.remove(index)}
            />
          );
          return (
            <div
              key={key}
              role="group"
              aria-label={name}
              data-row={pathText(rowPath)}
            >
              {isRecord(row) ? (
                <Row
                  {...props}
                  path={rowPath}
                  row={row}
                  name={name}
                  tools={tools}
                  opened={key === list.fresh || list.rows.length === 1}
                />
              ) : (
                <OddRow value={row} tools={tools} />
              )}
              {!isRecord(row) && <ProblemsBelow path={rowPath} shown={[]} />}
            </div>
          );
        })}
      </div>
      {mendable && (
        <Button
          ref={list.addButton}
          size="small"
          variant="secondary"
          iconStart={<RiAddLine aria-hidden />}
          onPress={list.add}
          className={styles.add}
        >
          {props.addText}
        </Button>
      )}
    </Box>
  );
}
