import type { Repositories } from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { repositoryOf } from './repository';

const GITHUB: Repositories = {
  provider: 'github',
  host: 'github.com',
  baseUrl: 'https://github.com',
  owner: 'ecotrack',
};
const GITLAB: Repositories = {
  provider: 'gitlab',
  host: 'gitlab.example:8443',
  baseUrl: 'https://gitlab.example:8443',
  owner: 'ecotrack',
};

describe('repositoryOf', () => {
  it('is named after the service when nothing is said', () => {
    expect(repositoryOf(undefined, GITHUB, 'order-service').remoteUrl).toBe(
      'https://github.com/ecotrack/order-service.git',
    );
  });

  it.each([
    [GITHUB, 'github.com?owner=a-b&repo=My.repo_1'],
    [GITHUB, 'github.com?repo=b&owner=a'],
    [GITLAB, 'gitlab.example:8443?owner=shop%2Fback_end&repo=orders'],
  ])('takes another one at the configured forge: %#', (forge, repoUrl) => {
    const query = new URLSearchParams(repoUrl.split('?')[1]);
    const { remoteUrl } = repositoryOf(repoUrl, forge, 'order-service');
    expect(remoteUrl).toBe(
      `${forge.baseUrl}/${query.get('owner')}/${query.get('repo')}.git`,
    );
  });

  it('comes out in the form that goes in', () => {
    const repoUrl = 'gitlab.example:8443?owner=shop%2Fbackend&repo=orders';
    expect(repositoryOf(repoUrl, GITLAB, 'order-service').repoUrl).toBe(
      repoUrl,
    );
  });

  it.each([
    '',
    'github.com',
    'github.com?owner=a',
    'github.com?owner=a&repo=',
    'github.com?owner=a&repo=b&repo=c',
    'github.com?owner=a&repo=b&visibility=public',
    'github.com?owner=a&repo=..',
    'github.com?owner=a&repo=.git',
    'github.com?owner=a&repo=x.git',
    'github.com?owner=a&repo=a/b',
    'github.com?owner=a&repo=b#x',
    'github.com?owner=a&repo=b%0a',
    'github.com?owner=a%2F..%2Fadmin&repo=b',
    'github.com?owner=a--b&repo=c',
    `github.com?owner=${'o'.repeat(40)}&repo=b`,
    'github.com.evil.example?owner=a&repo=b',
    'evil.example?owner=a&repo=b',
    'GITHUB.COM?owner=a&repo=b',
    'https://github.com/a/b',
    'user@github.com?owner=a&repo=b',
    null,
    { host: 'github.com' },
  ])('refuses %j', repoUrl => {
    expect(() => repositoryOf(repoUrl, GITHUB, 'order-service')).toThrow(
      /^repoUrl: .+ Rule: repository\/address\. Write it as "github\.com\?owner=/,
    );
  });
});
