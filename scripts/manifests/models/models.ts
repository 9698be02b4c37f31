import { PRESETS } from '@ecotrack/model';
import type { Model } from './Model';

const presets: readonly Model[] = PRESETS.map(name => ({
  name,
  exercises: 'The service as EcoTrack runs it.',
  from: name,
  edit: {},
}));

const further: readonly Model[] = [
  {
    name: 'bare',
    exercises: 'No database, no cache, no events: nothing but an application.',
    from: 'order-service',
    edit: {
      metadata: { description: 'Answers without storing', tags: null },
      spec: {
        application: { startAfter: null, calls: null },
        postgres: null,
        redis: null,
        kafka: null,
        mesh: null,
        delivery: null,
        observability: null,
      },
    },
  },
  {
    name: 'database-only',
    exercises: 'A database without cache and without events.',
    from: 'product-service',
    edit: {
      spec: {
        redis: null,
        kafka: null,
        observability: { metrics: null },
        mesh: { exposure: 'internal', callers: null },
      },
    },
  },
  {
    name: 'read-only',
    exercises: 'Tables that are only read, or have no HTTP API at all.',
    from: 'product-service',
    edit: {
      spec: {
        postgres: {
          tables: [
            {
              name: 'regions',
              entity: 'Region',
              columns: [
                { name: 'id', type: 'bigint' },
                { name: 'code', type: 'varchar(2)', unique: true },
                { name: 'opened', type: 'date', nullable: true },
                { name: 'closed', type: 'date', nullable: true },
              ],
              checks: [
                {
                  name: 'regions_opened_first',
                  left: 'opened',
                  operator: '<',
                  right: 'closed',
                },
                {
                  name: 'regions_not_a_day',
                  left: 'opened',
                  operator: '<>',
                  right: 'closed',
                },
              ],
              api: 'readOnly',
            },
            {
              name: 'imports',
              entity: 'Import',
              columns: [
                { name: 'id', type: 'bigint' },
                { name: 'rows_read', type: 'bigint' },
                { name: 'rows_kept', type: 'bigint' },
                { name: 'rows_sent', type: 'bigint' },
              ],
              checks: [
                {
                  name: 'imports_kept_what_was_read',
                  left: 'rows_read',
                  operator: '>',
                  right: 'rows_kept',
                },
                {
                  name: 'imports_sent_what_was_kept',
                  left: 'rows_sent',
                  operator: '=',
                  right: 'rows_kept',
                },
              ],
              api: 'none',
            },
          ],
        },
        redis: { caches: [{ name: 'regions', table: 'regions', ttlMs: 1000 }] },
        kafka: null,
        mesh: {
          callers: [
            {
              service: 'order-service',
              operations: [{ method: 'GET', path: '/regions/{id}' }],
            },
          ],
        },
        observability: { metrics: null },
      },
    },
  },
  {
    name: 'consumer',
    exercises:
      'A service that reads events, publishes none, and scales by their lag.',
    from: 'notification-service',
    edit: {
      spec: {
        kafka: { publishes: null },
        delivery: { scaling: { metric: 'lag' } },
        observability: { metrics: null },
      },
    },
  },
  {
    name: 'publisher',
    exercises:
      'A service that publishes events with the rows of a second table, of every type, and reads none.',
    from: 'user-service',
    edit: {
      spec: {
        postgres: {
          tables: [
            {
              name: 'accounts',
              entity: 'Account',
              columns: [
                { name: 'id', type: 'bigint' },
                { name: 'email', type: 'varchar(255)' },
              ],
            },
            {
              name: 'consents',
              entity: 'Consent',
              columns: [
                { name: 'id', type: 'bigint' },
                {
                  name: 'account_id',
                  type: 'bigint',
                  references: { table: 'accounts' },
                },
                { name: 'purpose', type: 'varchar(50)' },
                { name: 'given', type: 'boolean' },
                { name: 'since', type: 'timestamptz' },
              ],
              indexes: [{ columns: ['account_id'] }],
            },
          ],
        },
        redis: null,
        kafka: {
          publishes: [
            {
              topic: 'account-events',
              table: 'accounts',
              events: [{ type: 'created', on: 'create' }],
              data: [
                {
                  name: 'consents',
                  type: 'array',
                  from: 'consents',
                  items: [
                    { name: 'purpose', type: 'string' },
                    { name: 'given', type: 'boolean' },
                    { name: 'since', type: 'timestamp' },
                  ],
                },
              ],
            },
          ],
          consumes: null,
        },
        mesh: { exposure: 'internal', callers: null },
        observability: { metrics: null },
      },
    },
  },
  {
    name: 'sessions',
    exercises: 'Redis for sessions only; delivered by canary.',
    from: 'user-service',
    edit: {
      spec: {
        redis: { caches: null, sessions: { namespace: null } },
        delivery: { strategy: 'canary' },
      },
    },
  },
  {
    name: 'production-only',
    exercises: 'One environment, one replica, nothing that scales.',
    from: 'order-service',
    edit: {
      spec: {
        delivery: {
          scaling: { minReplicas: 1, maxReplicas: 1 },
          environments: [
            { name: 'prod', resources: { cpu: '1000m', cpuLimit: '2000m' } },
          ],
        },
      },
    },
  },
  {
    name: 'exposed',
    exercises:
      'A sensitive service that is public under a host of its own, has callers and calls with every method, also outside.',
    from: 'payment-service',
    edit: {
      spec: {
        application: {
          calls: [
            {
              service: 'product-service',
              operations: [
                { method: 'POST', path: '/products' },
                { method: 'PUT', path: '/products/{id}' },
                { method: 'PATCH', path: '/products/{id}' },
                { method: 'DELETE', path: '/products/{id}' },
              ],
            },
          ],
        },
        mesh: {
          exposure: 'public',
          host: 'pay.ecotrack.example',
          callers: [
            {
              service: 'order-service',
              operations: [
                { method: 'POST', path: '/payments' },
                { method: 'PUT', path: '/payments/{id}' },
                { method: 'PATCH', path: '/payments/{id}' },
                { method: 'DELETE', path: '/payments/{id}' },
              ],
            },
          ],
          externalHosts: [
            { host: 'api.stripe.com', port: 443 },
            { host: 'api.stripe.com', port: 8443 },
          ],
        },
      },
    },
  },
  {
    name: 'everything',
    exercises: 'Every field is set, every column type is used.',
    from: 'everything',
    edit: {},
  },
  {
    name: 'hostile',
    exercises:
      'Texts that mean something to YAML, Helm, SQL, shell, Markdown and Java.',
    from: 'everything',
    edit: {
      metadata: {
        description:
          '{{ .Values.x }} ${HOME} $(id) `id` | # "q" \'s\' */ -- ; <b>&amp;</b> %s \\n',
      },
      spec: {
        application: {
          environment: {
            TEMPLATE: '{{ .Values.image }}',
            NUMBER: '012',
            NOTHING: '~',
            EXPANDED: '${HOME} $(id) `id`',
          },
        },
      },
    },
  },
];

/** The five presets and ten services that exercise what the presets leave out. */
export const MODELS: readonly Model[] = [...presets, ...further];
