import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

/**
 * A small table of texts: no paging, no sorting. The first cell of a row names it. Where there is no room beside each
 * other, a row's cells stand under each other, each with the name of its column.
 */
export function DataTable(props: {
  label: string;
  columns: readonly string[];
  rows: readonly {
    readonly key: string;
    readonly cells: readonly ReactNode[];
  }[];
}) {
  const { label, columns, rows } = props;
  return (
    <div className={styles.room}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={columns[index + 1]} data-column={columns[index + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
