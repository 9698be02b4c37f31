import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import permissionBackend from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  platformHealthEntityReadPermission,
  platformHealthPermissions,
} from '@ecotrack/backstage-plugin-platform-health-common';
import request from 'supertest';
import { until } from '../__testUtils__/until';
import {
  HIDDEN,
  ORDERS,
  sampleDocuments,
} from './__testUtils__/sampleDocuments';
import { EntityAccess } from './access/EntityAccess';
import { createRouter } from './createRouter';

const ANNA = 'user:default/anna';
const BERT = 'user:default/bert';

const component = (name: string, owner: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: {
      'backstage.io/managed-by-location': 'url:https://git.example/x',
      'backstage.io/managed-by-origin-location': 'url:https://git.example/x',
    },
  },
  spec: { type: 'service', lifecycle: 'production', owner },
});

/** The mocked tokens, but those on behalf of users name the plugin that acts, as real ones do. */
const authWithActors = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const pluginId = plugin.getId();
    const auth = mockServices.auth({ pluginId });
    const plain = auth.getPluginRequestToken.bind(auth);
    auth.getPluginRequestToken = async options => {
      const { onBehalfOf } = options;
      if (!auth.isPrincipal(onBehalfOf, 'user')) return plain(options);
      const { userEntityRef } = onBehalfOf.principal;
      const actor = { subject: `plugin:${pluginId}` };
      return { token: mockCredentials.user.token(userEntityRef, { actor }) };
    };
    return auth;
  },
});

/** A policy as an operator writes it: everybody sees the catalog, owners alone see health. */
const ownersOnly: PermissionPolicy = {
  async handle({ permission }, user) {
    return isResourcePermission(permission, 'catalog-entity') &&
      isPermission(permission, platformHealthEntityReadPermission)
      ? createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({
            claims: user?.info.ownershipEntityRefs ?? [],
          }),
        )
      : { result: AuthorizeResult.ALLOW };
  },
};

const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'owners-only',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(ownersOnly);
      },
    });
  },
});

const entitiesModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'entities',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'entities',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: [
                component('orders', ANNA),
                component('hidden', BERT),
              ].map(entity => ({ entity, locationKey: 'entities' })),
            }),
        });
      },
    });
  },
});

const healthPlugin = createBackendPlugin({
  pluginId: 'platform-health',
  register(reg) {
    reg.registerInit({
      deps: {
        auditor: coreServices.auditor,
        catalog: catalogServiceRef,
        http: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
        permissions: coreServices.permissions,
        registry: coreServices.permissionsRegistry,
      },
      async init({ http, registry, ...services }) {
        registry.addPermissions(platformHealthPermissions);
        http.use(
          createRouter({
            ...services,
            access: new EntityAccess(services),
            documents: sampleDocuments(),
            memory: { timeline: async () => ({ entries: [] }) },
          }),
        );
      },
    });
  },
});

describe('a policy for owners alone', () => {
  it('is applied by the catalog, in single answers and in lists', async () => {
    const { server } = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            catalog: { processingInterval: { seconds: 1 } },
          },
        }),
        authWithActors,
        permissionsServiceFactory,
        permissionBackend,
        policyModule,
        catalogBackend,
        entitiesModule,
        healthPlugin,
      ],
    });
    const get = (who: string, path: string) =>
      request(server)
        .get(`/api/${path}`)
        .set({ authorization: mockCredentials.user.header(who) });
    await until(async () => {
      const { body } = await get(ANNA, 'catalog/entities?fields=metadata.name');
      return Array.isArray(body) && body.length === 2;
    });

    const health = 'platform-health/entities/component/default/orders';
    const mine = await get(ANNA, health);
    expect([mine.status, mine.body.entityRef]).toEqual([200, ORDERS]);
    expect((await get(BERT, health)).status).toBe(403);
    const refs = async (who: string) => {
      const { body } = await get(who, 'platform-health/fleet');
      return body.rows.map((row: { entityRef: string }) => row.entityRef);
    };
    expect(await refs(ANNA)).toEqual([ORDERS]);
    expect(await refs(BERT)).toEqual([HIDDEN]);
  }, 60_000);
});
