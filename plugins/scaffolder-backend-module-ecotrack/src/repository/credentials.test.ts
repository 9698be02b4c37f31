import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { credentialsFor } from './credentials';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [
        { host: 'gitea.example:3000', username: 'portal', password: 'one' },
        { host: 'open.example' },
      ],
      github: [{ host: 'github.com', token: 'two' }, { host: 'ghe.example' }],
      gitlab: [
        {
          host: 'gitlab.example',
          token: 'three',
          apiBaseUrl: 'https://gitlab.example/api/v4',
        },
      ],
    },
  }),
);

describe('credentialsFor', () => {
  it.each([
    ['https://gitea.example:3000/a/b.git', ['portal', 'one']],
    ['https://github.com/a/b.git', ['x-access-token', 'two']],
    ['https://gitlab.example/a/b/c.git', ['oauth2', 'three']],
  ])('knows %s', async (url, [username, password]) => {
    expect(await credentialsFor(integrations, url)).toEqual({
      username,
      password,
    });
  });

  it.each([
    'https://gitea.example/a/b.git',
    'https://open.example/a/b.git',
    'https://ghe.example/a/b.git',
    'https://elsewhere.example/a/b.git',
  ])('has none for %s', async url => {
    expect(await credentialsFor(integrations, url)).toBeUndefined();
  });
});
