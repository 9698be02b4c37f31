import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import type { RunningResources } from '@ecotrack/backstage-plugin-platform-health-common';
import Router from 'express-promise-router';
import { catalogModuleEcotrack } from '../module';

type Knex = Awaited<ReturnType<TestDatabases['init']>>;

/** A health backend that tells what it is given, to the catalog alone. */
const health = (told: () => RunningResources) =>
  createBackendPlugin({
    pluginId: 'platform-health',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const router = Router();
          router.get('/resources', async (request, response) => {
            const { principal } = await httpAuth.credentials(request, {
              allow: ['service'],
            });
            if (principal.subject === 'plugin:catalog') response.json(told());
            else response.status(403).end();
          });
          httpRouter.use(router);
        },
      });
    },
  });

/** A catalog with our module; what the database remembers, another one goes on with. */
export async function startCatalog(options: {
  readonly knex: Knex;
  readonly told: () => RunningResources;
  readonly locations?: readonly string[];
}) {
  let scheduler: SchedulerService | undefined;
  let catalog: CatalogService | undefined;
  const credentials = await mockServices.auth().getOwnServiceCredentials();
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleEcotrack,
      health(options.told),
      mockServices.database.factory({ knex: options.knex }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            rules: [{ allow: ['Component', 'Resource', 'API', 'Location'] }],
            processingInterval: { seconds: 1 },
            locations: options.locations?.map(target => ({
              type: 'file',
              target,
            })),
          },
        },
      }),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test',
        register(env) {
          env.registerInit({
            deps: {
              scheduler: coreServices.scheduler,
              catalog: catalogServiceRef,
            },
            async init(services) {
              ({ scheduler, catalog } = services);
            },
          });
        },
      }),
    ],
  });
  return {
    stop: () => backend.stop(),
    refresh: () => scheduler!.triggerTask('platform-health-resources'),
    /** Entities by ref. */
    async entities(): Promise<Map<string, Entity>> {
      const { items } = await catalog!.getEntities({}, { credentials });
      return new Map(items.map(one => [stringifyEntityRef(one), one]));
    },
  };
}
