import { text } from '../../text/text';
import type { ColumnPlan } from '../plan/columnPlan';

/** Getter and, where the service itself does not fill the column, setter. */
export function accessors({
  column,
  sql,
  type,
  property,
  getter,
  setter,
}: ColumnPlan): string {
  const value =
    sql.name === 'numeric'
      ? `${property} == null ? null : ${property}.setScale(${sql.scale}, RoundingMode.HALF_EVEN)`
      : property;
  const set =
    !['created_at', 'updated_at'].includes(column.name) &&
    text`

public void ${setter}(${type} ${property}) {
    this.${property} = ${value};
}
`;
  return text`
public ${type} ${getter}() {
    return ${property};
}
${set}
`;
}
