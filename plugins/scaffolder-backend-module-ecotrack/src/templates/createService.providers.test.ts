import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { mkdir } from 'node:fs/promises';
import { ANSWERS } from '../__testUtils__/orders';
import { startScaffolder } from '../__testUtils__/startScaffolder';

const PROVIDERS = {
  github: {
    integrations: { github: [{ host: 'github.com', token: 'a-token' }] },
    forge: 'https://github.com',
  },
  gitlab: {
    integrations: {
      gitlab: [
        {
          host: 'gitlab.example',
          token: 'a-token',
          apiBaseUrl: 'https://gitlab.example/api/v4',
        },
      ],
    },
    forge: 'https://gitlab.example',
  },
  gitea: {
    integrations: {
      gitea: [
        { host: 'gitea.example', username: 'portal', password: 'a-token' },
      ],
    },
    forge: 'https://gitea.example',
  },
};

/** Contents of an empty GitOps repository, from any forge. */
const reader = mockServices.urlReader.mock({
  readTree: async () => ({
    etag: '1',
    files: async () => [],
    archive: async () => {
      throw new Error('not used');
    },
    dir: async options => {
      const folder = options?.targetDir ?? '';
      await mkdir(folder, { recursive: true });
      return folder;
    },
  }),
});

/** Steps of whose messages one matches. */
const stepsWith = (log: { body: JsonObject }[], message: RegExp) =>
  log
    .filter(({ body }) => message.test(String(body.message)))
    .map(({ body }) => body.stepId)
    .sort();

describe.each(Object.entries(PROVIDERS))(
  'create-service at %s',
  (provider, { integrations, forge }) => {
    let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;
    beforeAll(async () => {
      scaffolder = await startScaffolder(
        {
          integrations,
          ecotrack: {
            repositories: {
              provider,
              host: new URL(forge).host,
              owner: 'ecotrack',
            },
            platform: {
              gitops: { repository: `${forge}/ecotrack/gitops.git` },
            },
          },
        },
        [reader.factory],
      );
    });
    afterAll(() => scaffolder.stop());
    beforeEach(() => {
      jest
        .spyOn(global, 'fetch')
        .mockImplementation(async () => new Response('', { status: 404 }));
    });
    afterEach(() => jest.restoreAllMocks());

    it('makes the same files and publishes nothing in a dry run', async () => {
      const { body, status } = await scaffolder.dryRun(ANSWERS);

      expect(status).toBe(200);
      expect(stepsWith(body.log, /Dry run: nothing is published/)).toEqual([
        'publish',
      ]);
      expect(stepsWith(body.log, /Dry run: nothing is delivered/)).toEqual([
        'deliver',
      ]);
      expect(stepsWith(body.log, /does not support dry-run/)).toEqual([]);
      expect(body.output.links.map(({ url }: JsonObject) => url)).toContain(
        `${forge}/ecotrack/order-service`,
      );
    });
  },
);
