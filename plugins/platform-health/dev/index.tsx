import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import plugin from '../src/alpha';
import { platformHealthApiRef } from '../src/api';
import { fakeHealth } from '../src/__fixtures__/fakeHealth';
import { orderServiceEntity } from '../src/__fixtures__/orderServiceEntity';

const answers = createFrontendModule({
  pluginId: 'platform-health',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: platformHealthApiRef,
          deps: {},
          factory: () => fakeHealth(),
        }),
    }),
  ],
});

const entities = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities: [orderServiceEntity] }),
        }),
    }),
  ],
});

createDevApp({ features: [catalogPlugin, entities, plugin, answers] });
