import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { PlatformHealthClient, platformHealthApiRef } from '../api';

export const platformHealthApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: platformHealthApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new PlatformHealthClient(fetchApi),
    }),
});
