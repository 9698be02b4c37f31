import { choices } from './bounds';
import {
  ENTRY,
  fieldName,
  fieldPath,
  type Schema,
  type SchemaField,
} from './schemaFields';

/** A service and its platform, as people write them. */
export interface Documents {
  readonly service: unknown;
  readonly platform: unknown;
}

/** Fields that name something of the same document, and where that has its name. */
const REFERENCES: { readonly [field: string]: string | undefined } = {
  'spec.postgres.tables[].columns[].references.table':
    'spec.postgres.tables[].name',
  'spec.postgres.tables[].checks[].left':
    'spec.postgres.tables[].columns[].name',
  'spec.postgres.tables[].checks[].right':
    'spec.postgres.tables[].columns[].name',
  'spec.redis.caches[].table': 'spec.postgres.tables[].name',
  'spec.redis.caches[].invalidateOn[].topic': 'spec.kafka.consumes[].topic',
  'spec.kafka.publishes[].table': 'spec.postgres.tables[].name',
  'spec.kafka.publishes[].events[].when.column':
    'spec.postgres.tables[].columns[].name',
  'spec.kafka.publishes[].events[].when.becomes':
    'spec.postgres.tables[].columns[].values[]',
  'spec.kafka.publishes[].data[].name': 'spec.postgres.tables[].columns[].name',
  'spec.kafka.publishes[].data[].from': 'spec.postgres.tables[].name',
  'spec.kafka.publishes[].data[].items[].name':
    'spec.postgres.tables[].columns[].name',
  'spec.observability.metrics[].topic': 'spec.kafka.publishes[].topic',
  'spec.observability.metrics[].event': 'spec.kafka.publishes[].events[].type',
  'spec.observability.metrics[].value': 'spec.postgres.tables[].columns[].name',
};

type Place = readonly (string | number)[];

/** Other values of texts, where no ending makes one; by field. */
const OTHER_TEXTS: { readonly [field: string]: readonly string[] | undefined } =
  {
    'metadata.owner': ['group:default/another-team'],
    'spec.application.basePath': ['/api/v3'],
    'spec.postgres.tables[].columns[].type': [
      'bigint',
      'smallint',
      'text',
      'varchar(99)',
      'numeric(14,4)',
      'boolean',
      'date',
      'uuid',
      'jsonb',
    ],
    'spec.mesh.callers[].operations[].path': ['/stock-items', '/warehouses'],
    'spec.mesh.host': ['stock.ecotrack.example'],
    'spec.delivery.resources.cpu': ['150m'],
    'spec.delivery.resources.cpuLimit': ['900m'],
    'spec.delivery.resources.memory': ['700Mi'],
    'spec.delivery.environments[].resources.cpu': ['150m'],
    'spec.delivery.environments[].resources.cpuLimit': ['900m'],
    'spec.delivery.environments[].resources.memory': ['700Mi'],
    'postgres.storage': ['200Gi'],
    'postgres.backupSchedule': ['0 0 3 * * *'],
    'redis.storage': ['20Gi'],
    'kafka.storage': ['100Gi'],
    'prices.currency': ['USD'],
  };

/** Changes of the model that sets every field, and of the platform. */
const TOGETHER: readonly {
  readonly field: string;
  readonly changes: readonly (readonly [Place, unknown])[];
}[] = [
  {
    field: 'spec.kafka.publishes[].data[].type',
    changes: [
      [['spec', 'postgres', 'tables', 1, 'columns', 4, 'type'], 'bigint'],
      [['spec', 'kafka', 'publishes', 0, 'data', 1, 'type'], 'long'],
    ],
  },
  {
    field: 'spec.kafka.publishes[].data[].items[].type',
    changes: [
      [['spec', 'postgres', 'tables', 2, 'columns', 2, 'type'], 'bigint'],
      [
        ['spec', 'kafka', 'publishes', 0, 'data', 4, 'items', 0, 'type'],
        'long',
      ],
    ],
  },
  {
    field: 'kafka.replicationFactor',
    changes: [
      [['kafka', 'brokers'], 5],
      [['kafka', 'replicationFactor'], 4],
    ],
  },
];

/** Documents in which the field has another value, or none, at one of its places; not all of them are valid. */
export const edits = (
  documents: Documents,
  document: keyof Documents,
  { path, schema, required }: SchemaField,
): Documents[] =>
  holders(documents[document], path).flatMap(place => {
    const current = valueAt(documents[document], place);
    const named = REFERENCES[fieldName(path)];
    const others = named
      ? valuesAt(documents[document], fieldPath(named))
      : otherValues(schema, current, fieldName(path));
    return [
      ...others,
      ...(required || current === undefined ? [] : [undefined]),
    ].map(other => ({
      ...documents,
      [document]: withValue(documents[document], place, other),
    }));
  });

/** Documents in which several fields are changed at once, because none of them can be changed alone. */
export const together = (
  documents: Documents,
  document: keyof Documents,
  { path }: SchemaField,
): Documents[] =>
  TOGETHER.filter(({ field }) => field === fieldName(path)).map(
    ({ changes }) => ({
      ...documents,
      [document]: changes.reduce<unknown>(
        (changed, [place, value]) => withValue(changed, place, value),
        documents[document],
      ),
    }),
  );

/** Documents in which a name that stands in the field is another one wherever it stands. */
export const renamings = (
  documents: Documents,
  document: keyof Documents,
  { path, schema }: SchemaField,
): Documents[] =>
  holders(documents[document], path).flatMap(place => {
    const current = valueAt(documents[document], place);
    return typeof current === 'string'
      ? otherValues(schema, current, fieldName(path)).map(other =>
          renamed(documents, current, other),
        )
      : [];
  });

function otherValues(
  schema: Schema,
  current: unknown,
  field: string,
): readonly unknown[] {
  const named = choices(schema);
  const known = named ?? OTHER_TEXTS[field];
  if (known) return known.filter(value => value !== current);
  const number = schema.anyOf?.find(part => 'minimum' in part) ?? schema;
  if (number.minimum !== undefined) {
    const near = typeof current === 'number' ? [current + 1, current - 1] : [];
    return [...near, number.minimum, number.maximum].filter(
      value => value !== current,
    );
  }
  if (typeof current === 'string') {
    return [
      `${current}x`,
      `${current}-x`,
      `${current}X`,
      current.replace('://', '://x'),
    ].filter(value => value !== current);
  }
  if (typeof current === 'number') return [current + 1];
  if (typeof current === 'boolean') return [!current];
  if (Array.isArray(current)) {
    return current.map((_, index) => current.filter((__, at) => at !== index));
  }
  if (schema.properties || typeof current !== 'object' || current === null) {
    return [];
  }
  return Object.keys(current).map(key =>
    Object.fromEntries(
      Object.entries(current).filter(([name]) => name !== key),
    ),
  );
}

/** Where in a document the field stands, or could. */
function holders(
  value: unknown,
  [step, ...rest]: readonly string[],
  above: Place = [],
): Place[] {
  if (step === ENTRY) {
    return Array.isArray(value)
      ? value.flatMap((entry, at) => holders(entry, rest, [...above, at]))
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const place = [...above, step];
  return rest.length === 0
    ? [place]
    : holders(valueAt(value, [step]), rest, place);
}

function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (inner, step) => (inner as { [step: string]: unknown })[step],
    value,
  );
}

function valuesAt(
  value: unknown,
  [step, ...rest]: readonly string[],
): unknown[] {
  if (value === undefined || value === null) return [];
  if (step === undefined) return [value];
  if (step !== ENTRY) return valuesAt(valueAt(value, [step]), rest);
  return Array.isArray(value)
    ? value.flatMap(entry => valuesAt(entry, rest))
    : [];
}

function withValue(value: unknown, place: Place, other: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const holder = valueAt(copy, place.slice(0, -1)) as {
    [step: string]: unknown;
  };
  const last = place[place.length - 1];
  if (other === undefined) delete holder[last];
  else holder[last] = other;
  return copy;
}

function renamed<Value>(value: Value, from: string, to: unknown): Value {
  return JSON.parse(JSON.stringify(value), (_key, inner) =>
    inner === from ? to : inner,
  );
}
