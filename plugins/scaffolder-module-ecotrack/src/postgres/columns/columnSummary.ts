import { listAt, textAt } from '../../document/valueAt';
import { shownText } from '../../fields/values/shownText';

/** What the fold of a column holds, in the signs that SQL and mathematics have for it. */
export function columnSummary(column: unknown): string {
  const table = textAt(column, ['references', 'table']);
  const values = listAt(column, ['values']).map(shownText);
  const minimum = textAt(column, ['minimum']);
  const maximum = textAt(column, ['maximum']);
  return [
    table && `→ ${table}`,
    values.join(' | '),
    minimum && `≥ ${minimum}`,
    maximum && `≤ ${maximum}`,
  ]
    .filter(Boolean)
    .join(', ');
}
