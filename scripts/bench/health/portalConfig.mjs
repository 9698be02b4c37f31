import { environmentName } from './fleet.mjs';
import { DATA_NAMESPACE, NAMESPACE } from './objects.mjs';

/** Configuration of a portal of the measurement; the same for both sides. */
export const portalConfig = ({ port, clusters }) => ({
  app: { baseUrl: `http://127.0.0.1:${port}` },
  organization: { name: 'Fleet' },
  backend: {
    baseUrl: `http://127.0.0.1:${port}`,
    listen: { port, host: '127.0.0.1' },
    database: { client: 'better-sqlite3', connection: ':memory:' },
  },
  auth: {
    providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
  },
  permission: { enabled: true },
  catalog: {
    rules: [{ allow: ['Component', 'Resource'] }],
    processingInterval: { hours: 1 },
  },
  kubernetes: {
    serviceLocatorMethod: { type: 'multiTenant' },
    clusterLocatorMethods: [
      {
        type: 'config',
        clusters: clusters.map(({ name, url }) => ({
          name,
          url,
          authProvider: 'serviceAccount',
          serviceAccountToken: 'none',
        })),
      },
    ],
  },
  ecotrack: {
    platform: {
      environments: clusters.map(({ name, number }) => ({
        name: environmentName(number),
        cluster: name,
        namespace: NAMESPACE,
        dataNamespace: DATA_NAMESPACE,
        trustDomain: `${name}.example`,
        autoSync: number === 0,
        traceSampling: 0.1,
      })),
    },
  },
});
