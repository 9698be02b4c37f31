import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createRequest } from './createRequest';

interface StockContext {
  workspacePath: string;
  input: object;
  output(name: string, value: string): void;
}

const mockRuns: object[] = [];
function mockStock(output: string) {
  return {
    handler: async (ctx: StockContext) => {
      mockRuns.push({ folder: ctx.workspacePath, ...ctx.input });
      ctx.output(output, 'https://forge.example/request/1');
    },
  };
}
jest.mock('@backstage/plugin-scaffolder-backend-module-github', () => ({
  createPublishGithubPullRequestAction: () => mockStock('remoteUrl'),
}));
jest.mock('@backstage/plugin-scaffolder-backend-module-gitlab', () => ({
  createPublishGitlabMergeRequestAction: () => mockStock('mergeRequestUrl'),
}));

const CHANGE = {
  repoUrl: 'forge.example?owner=o&repo=gitops',
  branchName: 'register-order-service',
  title: 'Register order-service',
  description: 'The Argo CD Applications of order-service.',
  folder: '/workspace/.deliver',
};
const author = { name: 'EcoTrack Portal', email: 'portal@ecotrack.example' };

const at = (provider: 'gitea' | 'github' | 'gitlab') => {
  const config = new ConfigReader({});
  return createRequest(
    { provider, host: 'h', baseUrl: 'https://h', owner: 'o' },
    { config, integrations: ScmIntegrations.fromConfig(config) },
  );
};

describe('createRequest', () => {
  beforeEach(() => mockRuns.splice(0));

  it.each([
    [
      'github' as const,
      {
        gitAuthorName: author.name,
        gitAuthorEmail: author.email,
        update: true,
      },
    ],
    ['gitlab' as const, { commitAction: 'auto' }],
  ])('asks at %s by its stock action', async (provider, more) => {
    const page = await at(provider)?.(createMockActionContext(), {
      ...CHANGE,
      author,
    });

    expect(page).toBe('https://forge.example/request/1');
    expect(mockRuns).toEqual([{ ...CHANGE, ...more }]);
  });

  it('does not ask at Gitea, which has no stock action for it', () => {
    expect(at('gitea')).toBeUndefined();
  });
});
