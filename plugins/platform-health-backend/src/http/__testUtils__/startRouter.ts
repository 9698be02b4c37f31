import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Timeline } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Router } from 'express';
import type { HealthDocuments } from '../../documents/HealthDocuments';
import { EntityAccess } from '../access/EntityAccess';
import { createRouter } from '../createRouter';
import { sampleDocuments } from './sampleDocuments';
import { catalog, policy } from './whoMaySee';

/** The router in a backend of its own, with everything that it asks. */
export async function startRouter(documents: Partial<HealthDocuments> = {}) {
  const permissions = policy();
  const seen = catalog();
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const memory = {
    timeline: jest.fn(async (): Promise<Timeline> => ({ entries: [] })),
  };
  const made: { router?: Router } = {};
  const { server } = await startTestBackend({
    features: [
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      createBackendPlugin({
        pluginId: 'platform-health',
        register(reg) {
          reg.registerInit({
            deps: {
              http: coreServices.httpRouter,
              httpAuth: coreServices.httpAuth,
            },
            async init({ http, httpAuth }) {
              made.router = createRouter({
                documents: sampleDocuments(documents),
                memory,
                access: new EntityAccess({ catalog: seen, permissions }),
                permissions,
                httpAuth,
                auditor,
              });
              http.use(made.router);
            },
          });
        },
      }),
    ],
  });
  if (!made.router) throw new Error('The plugin made no router');
  return {
    server,
    router: made.router,
    permissions,
    catalog: seen,
    auditor,
    event,
    memory,
  };
}
