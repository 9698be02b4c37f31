import { platform, service, type Source } from '@ecotrack/model';
import type { GeneratorInput } from '../GeneratorInput';

type Document = Parameters<typeof service.parse>[0];

const SOURCE: Source = {
  repositoryUrl: 'https://git.ecotrack.example/ecotrack/order-service.git',
  branch: 'main',
};

/** The least a team has to say. */
export const minimalDocument = {
  apiVersion: 'ecotrack.io/v1alpha1',
  kind: 'Service',
  metadata: {
    name: 'order-service',
    owner: 'group:default/order-team',
    description: 'Orders: create, pay & ship {{ .Values.x }}',
  },
  spec: { application: { package: 'com.ecotrack.order' } },
} as const;

/** A service that asks every concern for something. */
export const fullDocument = {
  ...minimalDocument,
  metadata: { ...minimalDocument.metadata, labels: { tier: 'gold' } },
  spec: {
    application: {
      package: 'com.ecotrack.order',
      environment: { LOG_LEVEL: 'info', GREETING: 'pay $(HOME) {{ now }}' },
      properties: { 'page-size': 20 },
      startAfter: ['user-service'],
      calls: [
        {
          service: 'user-service',
          operations: [{ method: 'GET', path: '/users/{id}' }],
        },
      ],
    },
    postgres: {
      tables: [
        {
          name: 'orders',
          columns: [
            { name: 'id', type: 'bigint' },
            { name: 'user_id', type: 'bigint' },
            { name: 'status', type: 'varchar(20)', values: ['NEW', 'PAID'] },
            { name: 'created_at', type: 'timestamptz' },
            { name: 'updated_at', type: 'timestamptz' },
          ],
          audit: true,
        },
      ],
    },
    redis: {
      caches: [{ name: 'orders', table: 'orders', ttlMs: 600_000, warm: {} }],
    },
    kafka: {
      publishes: [
        {
          topic: 'order-events',
          table: 'orders',
          keys: ['user_id'],
          events: [{ type: 'created', on: 'create' }],
          data: [{ name: 'status', type: 'string', required: true }],
        },
      ],
      consumes: [
        {
          topic: 'user-events',
          service: 'user-service',
          events: ['created'],
        },
      ],
    },
    mesh: { externalHosts: [{ host: 'api.stripe.com' }] },
    delivery: {
      environments: [
        {
          name: 'dev',
          scaling: { minReplicas: 1, maxReplicas: 1 },
          environment: { LOG_LEVEL: 'debug' },
        },
        { name: 'staging' },
        { name: 'prod', resources: { memory: '1024Mi' } },
      ],
    },
    security: {
      secrets: [
        {
          name: 'stripe',
          path: 'order-service/stripe',
          keys: ['api-key', 'webhook-secret'],
        },
      ],
    },
  },
} as const;

/** Generator input of a document as a team writes it. */
export const inputOf = (
  document: Document = fullDocument,
  overrides: Document = {},
): GeneratorInput => ({
  service: service.parse(document),
  platform: platform.parse(overrides),
  source: SOURCE,
});
