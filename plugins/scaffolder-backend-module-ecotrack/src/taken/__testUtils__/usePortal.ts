import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import { fromSuggestions } from '@ecotrack/model';
import request from 'supertest';
import { configOf } from '../../__testUtils__/settings';
import { TestForge } from '../../__testUtils__/TestForge';
import ecotrack from '../../module';
import { TestClusters } from './TestClusters';

/** Gives every test of a suite a forge and clusters of its own, and a portal that it starts over them. */
export function usePortal() {
  let world: { forge: TestForge; clusters: TestClusters };
  let backend: TestBackend;
  beforeEach(async () => {
    world = { forge: await TestForge.start(), clusters: new TestClusters() };
  });
  afterEach(async () => {
    await backend.stop();
    await world.forge.close();
  });

  const post = (context: JsonObject, resource = 'names') =>
    request(backend.server)
      .post(`/api/scaffolder/v2/autocomplete/ecotrack/${resource}`)
      .set('authorization', mockCredentials.user.header())
      .send({ token: 'unused', context });

  return {
    get forge() {
      return world.forge;
    },
    get clusters() {
      return world.clusters;
    },
    /** Starts the portal with a catalog of these entities. */
    async start(
      entities: readonly Entity[] = [],
      { kubernetes = true }: { kubernetes?: boolean } = {},
    ) {
      const { forge, clusters } = world;
      backend = await startTestBackend({
        features: [
          scaffolderPlugin,
          ecotrack,
          mockServices.rootConfig.factory({ data: configOf(forge.url) }),
          catalogServiceMock.factory({ entities: [...entities] }),
          ...(kubernetes ? [clusters.plugin] : []),
        ],
      });
    },
    /** The route's answer as it is. */
    post,
    /** The answer, read as the form reads it. */
    async ask(context: JsonObject) {
      const { body } = await post(context).expect(200);
      return fromSuggestions(body.results);
    },
  };
}
