import {
  auditTable,
  enumClass,
  idSequence,
  pascalCase,
  primaryKeyName,
  uniqueName,
} from '@ecotrack/model';
import {
  between,
  chance,
  maybe,
  oneOf,
  several,
  someOf,
  type Draw,
} from './Draw';
import { typed } from './columns';
import { checks, indexes } from './indexes';
import { Names, snakeName } from './names';
import { anyText } from './texts';
import type { ColumnDocument, TableDocument } from './ServiceDocument';

/** Names that are allowed and stand close to what the templates use themselves. */
const CLOSE = [
  'status',
  'name',
  'value',
  'key',
  'type',
  'data',
  'page',
  'size',
  'sort',
  'filter',
  'request',
  'response',
  'entity',
  'result',
  'list',
  'map',
  'string',
  'instant',
  'record',
  'yield',
  'var',
  'before',
  'after',
  'expected',
  'saved',
  'row',
  'other',
  'event_type',
  'schema_version',
  'metadata',
  'timestamp',
  'created_by',
  'title',
  'detail',
  'e',
  'id2',
] as const;

/** Columns that tell who a person is; not for sensitive services. */
const PERSONAL = ['email', 'password_hash', 'first_name', 'address'] as const;

/** The enum of such a column would be another class of its table. */
const CLASS_WORDS = ['request', 'response', 'filter'];

/** Classes, relations and names that tables of one service share. */
interface Taken {
  readonly tables: Names;
  readonly classes: Names;
  readonly relations: Names;
}

/** Tables that refer to those before them, and now and then to themselves. */
export function tables(draw: Draw, sensitive: boolean): TableDocument[] {
  const taken: Taken = {
    tables: new Names(),
    classes: new Names(),
    relations: new Names(),
  };
  const made: TableDocument[] = [];
  for (let i = oneOf(draw, [1, 1, 1, 2, 2, 3]); i > 0; i--)
    made.push(table(draw, sensitive, made, taken));
  return made;
}

const idColumn = (draw: Draw): ColumnDocument =>
  oneOf(draw, [
    { name: 'id', type: 'bigint' },
    { name: 'id', type: 'bigint' },
    { name: 'id', type: 'uuid' },
    { name: 'id', type: 'uuid', default: 'gen_random_uuid()' },
  ] as const);

const referring = (
  draw: Draw,
  parents: readonly TableDocument[],
): ColumnDocument[] =>
  someOf(draw, parents, 6).map(parent => ({
    name: `${parent.name.slice(0, 44)}_id`.replace('__', '_'),
    type: parent.columns[0].type,
    nullable: chance(draw, 3),
    unique: chance(draw, 2),
    references: {
      table: parent.name,
      onDelete: maybe(draw, 5, () => oneOf(draw, ['restrict', 'cascade'])),
    },
  }));

const keptTimes = (draw: Draw): ColumnDocument[] =>
  someOf(draw, ['created_at', 'updated_at'], 6).map(name => ({
    name,
    type: 'timestamptz',
    default: maybe(draw, 7, () => 'now()'),
  }));

function table(
  draw: Draw,
  sensitive: boolean,
  parents: readonly TableDocument[],
  taken: Taken,
): TableDocument {
  const name = taken.tables.add(snakeName(draw));
  const audit = sensitive || chance(draw, 3);
  const entity = entityOf(draw, name, taken.classes);
  const named = { name, entity };
  for (const relation of [
    name,
    primaryKeyName(named),
    idSequence(named),
    auditTable(named),
  ])
    taken.relations.add(relation);
  const columns = [
    idColumn(draw),
    ...referring(draw, parents),
    ...several(draw, 0, 5, () => ownColumn(draw, sensitive)),
    ...keptTimes(draw),
  ];
  const known = new Names();
  const distinct = columns.filter(column => {
    // A `password_hash` is `password` in requests.
    const fold = column.name === 'password_hash' ? 'password' : column.name;
    const fresh = !known.has(fold);
    if (fresh) known.add(fold);
    return fresh;
  });
  for (const column of distinct) {
    const relation = uniqueName(named, column.name);
    if (column.unique && taken.relations.has(relation)) column.unique = false;
    if (column.unique) taken.relations.add(relation);
    const enumeration = enumClass(named, column.name);
    const clashes =
      CLASS_WORDS.includes(column.name) || taken.classes.has(enumeration);
    if (column.values && clashes) {
      column.values = undefined;
      column.default = undefined;
    } else if (column.values) taken.classes.add(enumeration);
  }
  return {
    ...named,
    description: maybe(draw, 5, () => anyText(draw)),
    columns: distinct,
    indexes: indexes(draw, named, distinct, taken.relations),
    checks: checks(draw, distinct),
    audit,
    api: oneOf(draw, ['none', 'readOnly', 'full', 'full']),
  };
}

function entityOf(draw: Draw, name: string, classes: Names) {
  const derived = pascalCase(name);
  if (!classes.has(derived) && chance(draw, 7)) {
    classes.add(derived);
    return undefined;
  }
  return classes.add(pascalCase(snakeName(draw, 40)));
}

function ownColumn(draw: Draw, sensitive: boolean): ColumnDocument {
  const name = chance(draw, 6)
    ? oneOf(draw, sensitive ? CLOSE : [...CLOSE, ...PERSONAL])
    : snakeName(draw);
  if (name === 'password_hash')
    return { name, type: 'varchar(100)', writeOnly: true };
  return {
    name,
    ...typed(draw),
    nullable: chance(draw, 3),
    unique: chance(draw, 2),
    writeOnly: chance(draw, 1),
  };
}

export const pool = (draw: Draw) => {
  const maximumSize = between(draw, 1, 10);
  return { maximumSize, minimumIdle: between(draw, 0, maximumSize) };
};
