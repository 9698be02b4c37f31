import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CallRow } from '@ecotrack/analysis';
import { scaffolderEcotrackTranslationRef } from '../../../translation';
import { ScrollRegion } from '../../ScrollRegion';
import styles from './CallsTable.module.css';
import { mtlsOf, resultOf } from './words';

const COLUMNS = ['caller', 'callee', 'operations', 'mtls', 'result'] as const;

/** Who may call whom, a row for each that a policy lets in. */
export function CallsTable(props: {
  readonly rows: readonly CallRow[];
  readonly label: string;
}) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  return (
    <ScrollRegion label={props.label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map(column => (
              <th key={column} scope="col">
                {t(`preview.pictures.callers.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(row => (
            <tr key={JSON.stringify(row)}>
              <td>{row.caller.name}</td>
              <td>{row.callee.name}</td>
              <td>{row.operations.join('; ')}</td>
              <td>{mtlsOf(row, t)}</td>
              <td>{resultOf(row, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
