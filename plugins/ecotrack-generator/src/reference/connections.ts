import type { Place } from './places';

/** Fields that name something of the same document, and where that has its name. */
export const REFERENCES: { readonly [field: string]: string | undefined } = {
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

/** Changes of the model that sets every field, and of the platform. */
export const TOGETHER: readonly {
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
