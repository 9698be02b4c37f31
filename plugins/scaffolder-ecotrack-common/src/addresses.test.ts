import type { Repositories } from './readRepositories';
import { addressesOf, addressesOfClone } from './addresses';

const at = (
  provider: Repositories['provider'],
  baseUrl: string,
  owner = 'ecotrack',
): Repositories => ({ provider, host: new URL(baseUrl).host, baseUrl, owner });

describe('addressesOf', () => {
  it.each([
    ['gitea', 'http://127.0.0.1:7100', '/src/branch/main'],
    ['github', 'https://github.com', '/blob/main'],
    ['gitlab', 'https://gitlab.example/git', '/-/blob/main'],
  ] as const)('spells the branch page as %s does', (provider, base, branch) => {
    const { pageUrl, remoteUrl, contentsUrl } = addressesOf(
      at(provider, base),
      'order-service',
    );

    expect(pageUrl).toBe(`${base}/ecotrack/order-service`);
    expect(remoteUrl).toBe(`${pageUrl}.git`);
    expect(contentsUrl).toBe(`${pageUrl}${branch}`);
  });

  it('keeps the port of the host and the slashes of a group for the publish actions', () => {
    const { repoUrl } = addressesOf(
      at('gitlab', 'https://gitlab.example:8443', 'shop/backend'),
      'order-service',
    );

    const { host, searchParams } = new URL(`https://${repoUrl}`);
    expect(host).toBe('gitlab.example:8443');
    expect(Object.fromEntries(searchParams)).toEqual({
      owner: 'shop/backend',
      repo: 'order-service',
    });
  });
});

describe('addressesOfClone', () => {
  const gitlab = at('gitlab', 'https://gitlab.example/git');

  it.each(['gitops.git', 'gitops'])('takes %s apart', clone => {
    expect(
      addressesOfClone(gitlab, `https://gitlab.example/git/a/b/${clone}`),
    ).toEqual(addressesOf({ ...gitlab, owner: 'a/b' }, 'gitops'));
  });

  it.each([
    'https://github.com/ecotrack/gitops.git',
    'https://gitlab.example/ecotrack/gitops.git',
    'https://gitlab.example/git/gitops.git',
    'https://gitlab.example/git/ecotrack/.git',
  ])('does not know %s', clone => {
    expect(addressesOfClone(gitlab, clone)).toBeUndefined();
  });
});
