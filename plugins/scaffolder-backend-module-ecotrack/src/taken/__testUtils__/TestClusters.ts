import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { TestObject } from './orderService';

const KINDS: Record<string, string> = {
  KafkaTopic: 'kafkatopics',
  Database: 'databases',
  Deployment: 'deployments',
};

interface Answer {
  readonly status: number;
  readonly body: object;
}

/** The Kubernetes plugin's proxy with clusters behind it, of which `nonprod` holds the objects. */
export class TestClusters {
  readonly objects: TestObject[] = [];
  /** Who asked which cluster for what. */
  readonly calls: string[] = [];
  /** Answers in place of the cluster's own, by the kind's plural. */
  readonly faults = new Map<string, Answer>();

  /** The plugin as a backend loads it. */
  readonly plugin = createBackendPlugin({
    pluginId: 'kubernetes',
    register: env =>
      env.registerInit({
        deps: {
          http: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        init: async ({ http, httpAuth }) =>
          http.use((req, res, next) => {
            const cluster = req.header('backstage-kubernetes-cluster') ?? '';
            const path = req.path.replace(/^\/proxy/, '');
            httpAuth
              .credentials(req, { allow: ['service'] })
              .then(({ principal }) => {
                this.calls.push(
                  `${principal.subject} ${req.method} ${cluster} ${path}`,
                );
                const { status, body } = this.#answer(cluster, path);
                res.status(status).json(body);
              })
              .catch(next);
          }),
      }),
  });

  #answer(cluster: string, path: string): Answer {
    const [, , , , , namespace, plural, name] = path.split('/');
    const fault = this.faults.get(plural);
    if (fault) return fault;
    const items = this.objects.filter(
      ({ kind, metadata }) =>
        KINDS[kind] === plural &&
        metadata.namespace === namespace &&
        cluster === 'nonprod',
    );
    if (!name) return { status: 200, body: { kind: 'List', items } };
    const found = items.find(({ metadata }) => metadata.name === name);
    if (found) return { status: 200, body: found };
    return {
      status: 404,
      body: { kind: 'Status', reason: 'NotFound', details: { name } },
    };
  }
}
