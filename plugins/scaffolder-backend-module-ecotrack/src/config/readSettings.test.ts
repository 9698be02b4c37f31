import { ConfigReader } from '@backstage/config';
import { configOf } from '../__testUtils__/settings';
import { readSettings } from './readSettings';

const GITEA = configOf('http://127.0.0.1:7100');

const settingsOf = (
  repositories: object,
  gitops: string,
  integrations: object = {},
  platform: object = {},
) =>
  readSettings(
    new ConfigReader({
      integrations,
      ecotrack: {
        repositories,
        platform: { gitops: { repository: gitops }, ...platform },
      },
    }),
  );

describe('readSettings', () => {
  it('takes the address of a Gitea from its integration', () => {
    const { repositories, gitops } = readSettings(
      new ConfigReader({
        ...GITEA,
        integrations: {
          gitea: [
            {
              host: '127.0.0.1:7100',
              baseUrl: 'http://127.0.0.1:7100/git/',
            },
          ],
        },
        ecotrack: {
          ...GITEA.ecotrack,
          platform: {
            gitops: {
              repository: 'http://127.0.0.1:7100/git/ecotrack/gitops.git',
            },
          },
        },
      }),
    );

    expect(repositories.baseUrl).toBe('http://127.0.0.1:7100/git');
    expect(gitops.repoUrl).toBe('127.0.0.1:7100?owner=ecotrack&repo=gitops');
  });

  it('takes the address of a GitLab from its integration', () => {
    const { repositories, gitops } = settingsOf(
      { provider: 'gitlab', host: 'gitlab.example', owner: 'shop/backend' },
      'https://gitlab.example/forge/shop/gitops.git',
      {
        gitlab: [
          {
            host: 'gitlab.example',
            baseUrl: 'https://gitlab.example/forge',
            apiBaseUrl: 'https://gitlab.example/forge/api/v4',
          },
        ],
      },
    );

    expect(repositories.baseUrl).toBe('https://gitlab.example/forge');
    expect(gitops.contentsUrl).toBe(
      'https://gitlab.example/forge/shop/gitops/-/blob/main',
    );
  });

  it('takes GitHub and the owner ecotrack when nothing is said', () => {
    const { repositories } = settingsOf(
      {},
      'https://github.com/ecotrack/gitops.git',
    );

    expect(repositories).toEqual({
      provider: 'github',
      host: 'github.com',
      baseUrl: 'https://github.com',
      owner: 'ecotrack',
    });
  });

  it('refuses a provider without publish action', () => {
    expect(() =>
      settingsOf({ provider: 'bitbucket' }, 'https://github.com/a/b.git'),
    ).toThrow(
      'ecotrack.repositories.provider is "bitbucket", but must be one of gitea, github, gitlab',
    );
  });

  it('refuses a GitOps repository at another forge before anything is published', () => {
    expect(() =>
      settingsOf({ provider: 'github' }, 'https://gitlab.com/a/b.git'),
    ).toThrow(/https:\/\/gitlab\.com\/a\/b\.git.*https:\/\/github\.com/);
  });

  it('names every broken rule of the platform document', () => {
    const read = () =>
      settingsOf({}, 'not a url', {}, { registry: 'UPPER', surprise: true });

    expect(read).toThrow(/gitops\.repository \[platform\/url\]/);
    expect(read).toThrow(/registry \[platform\/registry\]/);
    expect(read).toThrow(/surprise/);
  });
});
