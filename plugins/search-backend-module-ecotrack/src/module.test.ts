import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import Router from 'express-promise-router';
import request from 'supertest';
import { fleet, running } from './__testUtils__/told';
import { searchModuleEcotrack } from './module';

jest.setTimeout(30_000);

/** As the search names the making of the index. */
const TASK = 'search_index_platform_health';
const HIDDEN = 'component:default/order-service';

/** A health backend that tells the search alone. */
const health = createBackendPlugin({
  pluginId: 'platform-health',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        const router = Router();
        const answer = (path: string, body: unknown) =>
          router.get(path, async (asked, response) => {
            const { principal } = await httpAuth.credentials(asked, {
              allow: ['service'],
            });
            if (principal.subject === 'plugin:search') response.json(body);
            else response.status(403).end();
          });
        answer('/fleet', fleet);
        answer('/resources', running);
        httpRouter.use(router);
      },
    });
  },
});

let scheduler: SchedulerService | undefined;
const scheduled = createBackendModule({
  pluginId: 'search',
  moduleId: 'test',
  register(env) {
    env.registerInit({
      deps: { service: coreServices.scheduler },
      async init({ service }) {
        scheduler = service;
      },
    });
  },
});

/** Reads the health of everything but one component. */
const permissions = mockServices.permissions.mock({
  authorize: async questions =>
    questions.map(question => ({
      result:
        question.permission.name === 'platform-health.entity.read' &&
        question.resourceRef !== HIDDEN
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    })),
  authorizeConditional: async questions =>
    questions.map(() => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_OWNER',
        resourceType: 'catalog-entity',
        params: {},
      },
    })),
});

describe('health in search', () => {
  it('finds what the reader may see, and nothing of the rest', async () => {
    const backend = await startTestBackend({
      features: [
        searchPlugin,
        searchModuleEcotrack,
        health,
        permissions.factory,
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        scheduled,
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
      ],
    });
    const refs = async (term: string): Promise<string[]> => {
      const { body } = await request(backend.server)
        .get('/api/search/query')
        .set('authorization', mockCredentials.user.header())
        .query({ term, types: ['platform-health'] })
        .expect(200);
      return body.results.map(
        (one: { document: { entityRef: string } }) => one.document.entityRef,
      );
    };
    await scheduler!.triggerTask(TASK);
    expect(await refs('offline')).toEqual([
      'resource:default/order-events-topic',
    ]);
    expect(await refs('replica')).toEqual([]);
    expect(await refs('')).toHaveLength(2);
    await backend.stop();
  });
});
