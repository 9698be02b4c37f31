import {
  checkName,
  foreignKeyName,
  primaryKeyName,
  uniqueName,
  type Column,
  type Table,
} from '@ecotrack/model';
import { sqlIdentifier, sqlLiteral } from '../../text/sql';

const named = (name: string, rule: string) =>
  `constraint ${sqlIdentifier(name)} ${rule}`;

/** Constraints of one table, each with the name that an error or a later migration needs. */
export const constraints = (table: Table): string[] => [
  named(primaryKeyName(table), 'primary key ("id")'),
  ...table.columns
    .filter(({ unique }) => unique)
    .map(({ name }) =>
      named(uniqueName(table, name), `unique (${sqlIdentifier(name)})`),
    ),
  ...table.columns.flatMap(({ name, references }) =>
    references
      ? [
          named(
            foreignKeyName(table, name),
            `foreign key (${sqlIdentifier(name)}) references ${sqlIdentifier(
              references.table,
            )} ("id") on delete ${references.onDelete}`,
          ),
        ]
      : [],
  ),
  ...table.columns.flatMap(column =>
    limits(column).length > 0
      ? [
          named(
            checkName(table, column.name),
            `check (${limits(column).join(' and ')})`,
          ),
        ]
      : [],
  ),
  ...table.checks.map(({ name, left, operator, right }) =>
    named(
      name,
      `check (${sqlIdentifier(left)} ${operator} ${sqlIdentifier(right)})`,
    ),
  ),
];

function limits({ name, minimum, maximum, values }: Column): string[] {
  const column = sqlIdentifier(name);
  return [
    ...(minimum === undefined ? [] : [`${column} >= ${minimum}`]),
    ...(maximum === undefined ? [] : [`${column} <= ${maximum}`]),
    ...(values ? [`${column} in (${values.map(sqlLiteral).join(', ')})`] : []),
  ];
}
