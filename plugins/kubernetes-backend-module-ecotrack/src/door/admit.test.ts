import { mockCredentials } from '@backstage/backend-test-utils';
import { json, podList, startCluster } from '../__testUtils__/startCluster';
import { asService, startDoor } from '../__testUtils__/startDoor';

const ROUTES = [
  '/ecotrack/clusters',
  '/ecotrack/nonprod/versions/pods',
  '/ecotrack/nonprod/objects/pods?version=v1',
  '/ecotrack/nonprod/objects/pods?version=v1&watch=true',
];

describe('the door', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;
  let door: Awaited<ReturnType<typeof startDoor>>;

  beforeAll(async () => {
    cluster = await startCluster(json(podList()));
    door = await startDoor({
      clusters: [{ name: 'nonprod', url: cluster.url }],
    });
  });

  describe.each(ROUTES)('%s', path => {
    it.each([
      ['nobody', '', 401],
      ['a user', mockCredentials.user.header(), 403],
      ['another plugin', asService('plugin:catalog'), 403],
      ['an external token', asService('external:platform-health'), 403],
      [
        'the health backend for a user',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.user(),
          targetPluginId: 'kubernetes',
        }),
        403,
      ],
      ['an invalid token', mockCredentials.service.invalidHeader(), 401],
    ])('refuses %s', async (_, authorization, status) => {
      cluster.requests.length = 0;
      const answer = await door.read(path, { authorization });
      expect(answer.status).toBe(status);
      expect(cluster.requests).toEqual([]);
    });

    it.each(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
      'refuses %s',
      async method => {
        cluster.requests.length = 0;
        const answer = await door.read(path, { method });
        expect([answer.status, answer.headers.allow]).toEqual([405, 'GET']);
        expect(cluster.requests).toEqual([]);
      },
    );
  });

  it.each([
    ['/ecotrack/elsewhere/objects/pods?version=v1', 404],
    ['/ecotrack/nonprod/objects/secrets?version=v1', 400],
    ['/ecotrack/nonprod/objects/pods', 400],
    ['/ecotrack/nonprod/objects/pods?version=v1&__proto__[a]=b', 400],
    ['/ecotrack/nonprod/objects/pods?version[]=v1', 400],
    ['/ecotrack/nonprod/objects/pods?version=v1&version=v1', 400],
    ['/ecotrack/nonprod/objects/pods/a?version=v1', 404],
    ['/ecotrack/nonprod/objects/pods%2Fa%2Flog?version=v1', 400],
    ['/ecotrack/nonprod/versions/configmaps', 400],
    ['/ecotrack/nonprod', 404],
    ['/ecotrack/nonprod/objects/%E0%A4%A?version=v1', 400],
  ])('answers %s with %d and asks no cluster', async (path, status) => {
    cluster.requests.length = 0;
    expect((await door.read(path)).status).toBe(status);
    expect(cluster.requests).toEqual([]);
  });
});
