import {
  columnType,
  entityClass,
  snakeCase,
  type ColumnKind,
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
import { kebabName, Names, snakeName } from './names';
import type {
  ColumnDocument,
  ConsumedDocument,
  KafkaDocument,
  TableDocument,
  TopicDocument,
} from './ServiceDocument';

type Field = NonNullable<TopicDocument['data']>[number];
type Event = TopicDocument['events'][number];
type ItemField = NonNullable<Field['items']>[number];

const FIELD_TYPES: { readonly [kind in ColumnKind]?: ItemField['type'] } = {
  bigint: 'long',
  integer: 'integer',
  smallint: 'integer',
  varchar: 'string',
  text: 'string',
  uuid: 'string',
  date: 'string',
  numeric: 'decimal',
  boolean: 'boolean',
  timestamptz: 'timestamp',
};

/** What every envelope holds already. */
const ENVELOPE = [
  'id',
  'event_id',
  'event_type',
  'schema_version',
  'timestamp',
  'data',
  'metadata',
];

/** Topics of some tables, and topics of others; undefined when there are none. */
export function kafka(
  draw: Draw,
  own: string,
  tables: readonly TableDocument[],
): KafkaDocument | undefined {
  const topics = new Names();
  const publishes = someOf(draw, tables, 6).map(table =>
    publishedTopic(draw, topics, table, tables),
  );
  const consumes = several(draw, 0, 2, () => consumed(draw, topics, own));
  return publishes.length + consumes.length === 0
    ? undefined
    : { publishes, consumes };
}

function publishedTopic(
  draw: Draw,
  topics: Names,
  table: TableDocument,
  tables: readonly TableDocument[],
): TopicDocument {
  const retentionMs = oneOf(draw, [-1, 3_600_000, 86_400_001, 315_360_000_000]);
  const ids = table.columns.filter(one => isKey(one, table));
  return {
    topic: topics.add(kebabName(draw, 100)),
    table: table.name,
    partitions: between(draw, 1, 100),
    retentionMs,
    segmentMs: between(
      draw,
      600_000,
      retentionMs === -1 ? 2_592_000_000 : Math.min(retentionMs, 2_592_000_000),
    ),
    keys: someOf(draw, ids, 4).map(({ name }) => name),
    events: events(draw, table),
    data: [...fields(draw, table.columns), ...arrays(draw, table, tables)],
  };
}

function isKey(column: ColumnDocument, table: TableDocument) {
  const own = `${snakeCase(entityClass(table))}_id`;
  return (
    /^(?:bigint|integer|uuid)$/.test(column.type) &&
    !column.writeOnly &&
    ![...ENVELOPE, own].includes(column.name)
  );
}

/** Each by a write of its own: create, delete, update, and an update to each listed value. */
function events(draw: Draw, table: TableDocument): Event[] {
  const types = new Names();
  const listed = table.columns.flatMap(({ name, values }) =>
    (values ?? []).map(becomes => ({ column: name, becomes })),
  );
  const triggers: Omit<Event, 'type'>[] = [
    { on: 'create' },
    ...someOf(draw, [{ on: 'update' }, { on: 'delete' }] as const),
    ...someOf(draw, listed).map(when => ({ on: 'update', when } as const)),
  ];
  return triggers.slice(0, 30).map(trigger => ({
    type: types.add(chance(draw, 5) ? trigger.on : kebabName(draw, 50)),
    ...trigger,
  }));
}

function fields(draw: Draw, columns: readonly ColumnDocument[]): ItemField[] {
  return someOf(draw, columns).flatMap(
    ({ name, type, nullable, writeOnly }) => {
      const of = FIELD_TYPES[columnType(type).kind];
      return of === undefined || writeOnly
        ? []
        : [{ name, type: of, required: nullable ? false : chance(draw, 5) }];
    },
  );
}

function arrays(
  draw: Draw,
  parent: TableDocument,
  tables: readonly TableDocument[],
): Field[] {
  return tables.flatMap(child => {
    const refers = child.columns.some(
      ({ references }) => references?.table === parent.name,
    );
    const items = fields(draw, child.columns);
    return refers && items.length > 0
      ? [
          {
            name: `${snakeName(draw, 40)}_rows`,
            type: 'array' as const,
            required: maybe(draw, 5, () => true),
            from: child.name,
            items,
          },
        ]
      : [];
  });
}

function consumed(draw: Draw, topics: Names, own: string): ConsumedDocument {
  const types = new Names();
  return {
    // No class of a table ends like those of a feed.
    topic: topics.add(`${kebabName(draw, 60)}-feed`),
    service: new Names([own]).add(kebabName(draw)),
    events: several(draw, 1, 3, () => types.add(kebabName(draw, 50))),
  };
}
