import type { Taken } from '@ecotrack/model';

type Document = Record<string, unknown>;
type Path = readonly (string | number)[];

/** The least service that has a place for every field: a table, a cache, sessions, topics, a public host. */
export const serviceDocument = (): Document => ({
  apiVersion: 'ecotrack.io/v1alpha1',
  kind: 'Service',
  metadata: {
    name: 'sample-service',
    owner: 'group:default/team-a',
    description: 'Sample',
  },
  spec: {
    application: { package: 'com.ecotrack.sample' },
    postgres: {
      tables: [
        {
          name: 'samples',
          entity: 'Sample',
          columns: [{ name: 'id', type: 'bigint' }],
        },
      ],
    },
    redis: {
      caches: [{ name: 'samples', table: 'samples', ttlMs: 1000 }],
      sessions: {},
    },
    kafka: {
      publishes: [
        {
          topic: 'sample-events',
          table: 'samples',
          events: [{ type: 'created', on: 'create' }],
        },
      ],
      consumes: [],
    },
    mesh: { exposure: 'public', externalHosts: [{ host: 'api.example.com' }] },
    observability: { metrics: [] },
  },
});

/** An environment of the platform document. */
export const ENVIRONMENT = {
  name: 'dev',
  cluster: 'nonprod',
  namespace: 'sample-dev',
  dataNamespace: 'data-dev',
  trustDomain: 'dev.ecotrack.internal',
};

/** Who else is on the platform. */
export const TAKEN: Taken = {
  topics: {},
  schemas: {},
  services: [{ name: 'other-service' }],
};

/** Sets a value in a tree of plain objects; keys such as `__proto__` become own keys. */
export function put(document: Document, path: Path, value: unknown): Document {
  let node = document;
  for (const part of path.slice(0, -1)) {
    node[part] ??= {};
    node = node[part] as Document;
  }
  Object.defineProperty(node, path[path.length - 1], {
    value,
    enumerable: true,
  });
  return document;
}
