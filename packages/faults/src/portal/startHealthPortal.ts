import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import platformHealth from '@ecotrack/backstage-plugin-platform-health-backend';
import type { Knex } from 'knex';
import { type KubernetesOptions, kubernetesWithDoor } from './kubernetesPlugin';

export interface HealthPortalOptions extends KubernetesOptions {
  /** In place of SQLite in memory. */
  readonly database?: Knex;
}

/** What came of a request. */
export interface Page {
  readonly status: number;
  readonly body: string;
  /** Milliseconds. */
  readonly took: number;
}

/** The whole health backend, with its API. */
export interface HealthPortal {
  readonly port: number;
  /** GET below `/api/platform-health`, as a user. */
  get(path: string): Promise<Page>;
  /** The same, by a user who leaves at once. */
  leave(path: string): void;
  connections(): Promise<number>;
  stop(): Promise<void>;
}

/** The service whose page is looked at. */
export const SERVICE = 'user-service';
export const SERVICE_PAGE = `/entities/component/default/${SERVICE}`;

const DATABASE = `resource:default/${SERVICE}-db`;
const origin = { 'backstage.io/managed-by-origin-location': 'url:https://x/y' };

const ENTITIES = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: SERVICE,
      annotations: { ...origin, 'backstage.io/kubernetes-id': SERVICE },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
    relations: [{ type: 'dependsOn', targetRef: DATABASE }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: `${SERVICE}-db`, annotations: origin },
    spec: { type: 'database', owner: 'team' },
  },
];

/** Starts the real health plugin beside the real Kubernetes plugin. */
export async function startHealthPortal(
  options: HealthPortalOptions,
): Promise<HealthPortal> {
  const { features, config } = kubernetesWithDoor(options);
  const { database } = options;
  const backend = await startTestBackend({
    features: [
      ...features,
      platformHealth,
      catalogServiceMock.factory({ entities: ENTITIES }),
      mockServices.rootConfig.factory({
        data: {
          kubernetes: config,
          platformHealth: {
            watch: { requestTimeout: { seconds: 2 } },
          },
        },
      }),
      ...(database
        ? [
            createServiceFactory({
              service: coreServices.database,
              deps: {},
              factory: async () => ({ getClient: async () => database }),
            }),
          ]
        : []),
    ],
  });
  const port = backend.server.port();
  const ask = (path: string) =>
    request({
      host: '127.0.0.1',
      port,
      path: `/api/platform-health${path}`,
      agent: false,
      headers: { authorization: mockCredentials.user.header() },
    });
  return {
    port,
    async get(path) {
      const began = performance.now();
      const asked = ask(path).end();
      const [answer] = await once(asked, 'response');
      const body = await text(answer);
      return {
        status: answer.statusCode,
        body,
        took: performance.now() - began,
      };
    },
    leave(path) {
      const asked = ask(path);
      asked.on('error', () => undefined);
      asked.end(() => setTimeout(() => asked.destroy(), 2));
    },
    connections: () =>
      new Promise((resolve, reject) => {
        backend.server.getConnections((error, count) =>
          error ? reject(error) : resolve(count),
        );
      }),
    stop: () => backend.stop(),
  };
}
