import type { JsonObject } from '@backstage/types';
import { json, podList, startCluster } from '../__testUtils__/startCluster';
import { startDoor } from '../__testUtils__/startDoor';

const PODS = '/ecotrack/nonprod/objects/pods?version=v1';

async function doorTo(
  listener: Parameters<typeof startCluster>[0],
  deadline: JsonObject = { minutes: 1 },
) {
  const cluster = await startCluster(listener);
  const clusters = [{ name: 'nonprod', url: `${cluster.url}/base/` }];
  const door = await startDoor({ clusters, deadline });
  return { cluster, door };
}

describe('a list', () => {
  it('is asked under the path of the cluster and passed on with the clock of the cluster', async () => {
    const date = 'Sat, 21 Nov 2026 10:00:00 GMT';
    const { cluster, door } = await doorTo(json(podList(), 200, { date }));
    const answer = await door.read(`${PODS}&limit=2&continue=abc`);
    expect(cluster.requests).toEqual([
      '/base/api/v1/pods?limit=2&continue=abc',
    ]);
    expect(answer.json).toEqual(podList());
    expect(answer.headers).toMatchObject({
      date,
      'content-type': expect.stringMatching(/^application\/json/),
      'cache-control': 'no-store, no-transform',
    });
    expect(answer.headers).not.toHaveProperty('content-encoding');
  });

  it.each([401, 403, 404, 410, 429, 500, 503])(
    'passes the status %d on with its reason and when to come again',
    async code => {
      const { door } = await doorTo(
        json(
          {
            kind: 'Status',
            apiVersion: 'v1',
            status: 'Failure',
            reason: 'Because',
            message: 'it is so',
            code,
          },
          code,
          { 'retry-after': '7' },
        ),
      );
      const answer = await door.read(PODS);
      expect(answer.status).toBe(code);
      expect(answer.headers['retry-after']).toBe('7');
      expect(answer.json).toMatchObject({
        kind: 'Status',
        reason: 'Because',
        message: 'it is so',
        code,
      });
    },
  );

  it.each([
    [404, 'text/plain', '404 page not found'],
    [429, 'text/html', '<h1>later</h1>'],
    [503, 'text/html', '<h1>unavailable</h1>'],
  ])('makes a Status of %d as %s', async (code, type, body) => {
    const { door } = await doorTo((_, response) => {
      response.writeHead(code, { 'content-type': type }).end(body);
    });
    const answer = await door.read(PODS);
    expect(answer.status).toBe(code);
    expect(answer.json).toMatchObject({ kind: 'Status', code });
    expect(answer.text).not.toContain(body);
  });

  it.each([
    ['a login page', 200, 'text/html', '<form>'],
    ['a login page with 403', 403, 'text/html', '<form>'],
    ['an empty success', 204, 'application/json', ''],
    ['JSON of another kind', 200, 'application/json', '{"kind":"Pod"}'],
    ['no object', 200, 'application/json', '[]'],
    ['half a list', 200, 'application/json', '{"kind":"PodList","items":[{'],
    [
      'items that are no list',
      200,
      'application/json',
      '{"kind":"PodList","items":{}}',
    ],
  ])('does not take %s for a cluster', async (_, code, type, body) => {
    const { door } = await doorTo((__, response) => {
      response.writeHead(code, { 'content-type': type }).end(body);
    });
    const answer = await door.read(PODS);
    expect(answer.status).toBe(502);
    expect(answer.json).toMatchObject({
      cause: 'not-kubernetes',
      error: { name: 'NotKubernetesError' },
    });
    expect(answer.headers).not.toHaveProperty('date');
  });

  it('is not passed on when the connection breaks in the middle', async () => {
    const { door } = await doorTo((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"kind":"PodList","items":[', () => response.destroy());
    });
    const answer = await door.read(PODS);
    expect([answer.status, answer.json.cause]).toEqual([502, 'unreachable']);
  });

  it('has until the deadline for all of it', async () => {
    const { cluster, door } = await doorTo(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
      },
      { milliseconds: 500 },
    );
    const answer = await door.read(PODS);
    expect([answer.status, answer.json.cause]).toEqual([504, 'timeout']);
    while (cluster.sockets.size > 0)
      await new Promise(resolve => setTimeout(resolve, 10));
  });

  it('is not taken when it is larger than 64 MB', async () => {
    const { door } = await doorTo(async (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const megabyte = ' '.repeat(2 ** 20);
      for (let count = 0; count < 65; count += 1) response.write(megabyte);
      response.end();
    });
    const answer = await door.read(PODS);
    expect(answer.json).toMatchObject({
      cause: 'not-kubernetes',
      error: { message: 'The answer of the cluster is larger than 64 MB' },
    });
  });
});

describe('versions', () => {
  it.each([
    ['pods', '/base/api', { kind: 'APIVersions', versions: ['v1'] }, ['v1']],
    [
      'kafkas.kafka.strimzi.io',
      '/base/apis/kafka.strimzi.io',
      {
        kind: 'APIGroup',
        versions: [{ version: 'v1' }, { version: 'v1beta2' }],
      },
      ['v1', 'v1beta2'],
    ],
  ])('of %s are those of its group', async (kind, path, document, versions) => {
    const { cluster, door } = await doorTo(json(document));
    const answer = await door.read(`/ecotrack/nonprod/versions/${kind}`);
    expect(cluster.requests).toEqual([path]);
    expect(answer.json).toEqual({ versions });
  });

  it('are not taken from something else', async () => {
    const { door } = await doorTo(json({ versions: [1] }));
    const answer = await door.read('/ecotrack/nonprod/versions/pods');
    expect(answer.json.cause).toBe('not-kubernetes');
  });
});
