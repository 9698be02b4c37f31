import { WATCHED_KINDS } from '@ecotrack/backstage-plugin-platform-health-common';
import { objectsQuery } from './objectsQuery';
import { watchedKind } from './watchedKind';

const pods = WATCHED_KINDS.pods;
const kafkas = WATCHED_KINDS['kafkas.kafka.strimzi.io'];
const ask = (kind: typeof pods, query: string) =>
  objectsQuery(kind, new URLSearchParams(query));

describe('objectsQuery', () => {
  it.each([
    [pods, 'version=v1', '/api/v1/pods?limit=500'],
    [
      pods,
      'version=v1&namespace=data-dev&limit=3&continue=eyJ2Ij0%2B',
      '/api/v1/namespaces/data-dev/pods?limit=3&continue=eyJ2Ij0%2B',
    ],
    [
      kafkas,
      'version=v1beta2&limit=500&watch=false',
      '/apis/kafka.strimzi.io/v1beta2/kafkas?limit=500&watch=false',
    ],
  ])('lists by pages', (kind, query, path) => {
    expect(ask(kind, query)).toEqual({ isWatch: false, path });
  });

  it('watches', () => {
    const query =
      'version=v1&resourceVersion=12&watch=true&allowWatchBookmarks=true&timeoutSeconds=300&sendInitialEvents=false&resourceVersionMatch=NotOlderThan';
    const { isWatch, path } = ask(kafkas, query);
    const url = new URL(path, 'http://cluster');
    expect(isWatch).toBe(true);
    expect(url.pathname).toBe('/apis/kafka.strimzi.io/v1/kafkas');
    expect([...url.searchParams].sort()).toEqual(
      [...new URLSearchParams(query.replace('version=v1&', ''))].sort(),
    );
  });

  it.each([
    ['', 'version must be one of v1'],
    ['version=v2', 'version must be one of v1'],
    ['version=v1&version=v1', 'version is given twice'],
    ['version[]=v1', 'version[] cannot be asked for here'],
    ['version=v1&__proto__=x', '__proto__ cannot be asked for here'],
    ['version=v1&constructor=x', 'constructor cannot be asked for here'],
    ['version=v1&labelSelector=a%3Db', 'labelSelector cannot be asked'],
    ['version=v1&fieldSelector=a%3Db', 'fieldSelector cannot be asked'],
    ['version=v1&pretty=true', 'pretty cannot be asked'],
    ['version=v1&limit=0', 'limit must be a whole number from 1 to 500'],
    ['version=v1&limit=501', 'limit must be a whole number from 1 to 500'],
    ['version=v1&limit=1e2', 'limit must be'],
    ['version=v1&limit=-1', 'limit must be'],
    ['version=v1&namespace=a/../b', 'namespace must be the name'],
    ['version=v1&namespace=..', 'namespace must be the name'],
    ['version=v1&namespace=', 'namespace must be the name'],
    ['version=v1&namespace=A', 'namespace must be the name'],
    ['version=v1&continue=a%26watch', 'continue must be a token'],
    ['version=v1&resourceVersion=a%0ab', 'resourceVersion must be'],
    ['version=v1&resourceVersionMatch=any', 'resourceVersionMatch must be'],
    ['version=v1&watch=1', 'watch '],
    ['version=v1&allowWatchBookmarks=true', 'allowWatchBookmarks cannot'],
    ['version=v1&watch=true&limit=5', 'limit cannot be asked for here'],
    ['version=v1&watch=true&continue=a', 'continue cannot be asked for here'],
    ['version=v1&watch=true&sendInitialEvents=yes', 'sendInitialEvents must'],
    ['version=v1&watch=true&timeoutSeconds=86401', 'timeoutSeconds must be'],
    ['version=v1&watch=true&timeoutSeconds=1.5', 'timeoutSeconds must be'],
  ])('refuses %p', (query, message) => {
    expect(() => ask(pods, query)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('names all that is wrong', () => {
    expect(() => ask(pods, 'version=v9&limit=x&b=1')).toThrow(
      /version .*limit .*b /,
    );
  });

  it('takes no namespace for kinds without', () => {
    expect(() =>
      ask(WATCHED_KINDS.namespaces, 'version=v1&namespace=a'),
    ).toThrow(/namespace must be left out/);
  });
});

describe('watchedKind', () => {
  it.each([
    'secrets',
    'configmaps',
    'pods/log',
    '__proto__',
    'constructor',
    'toString',
    '',
    'Pods',
  ])('refuses %p', id => {
    expect(() => watchedKind(id)).toThrow(/kind is none that the portal reads/);
  });
});
