import { setTimeout as sleep } from 'node:timers/promises';
import {
  FakePrometheus,
  json,
  Reply,
  silence,
  vector,
} from '../__testUtils__/FakePrometheus';
import { askPrometheus } from './askPrometheus';

describe('askPrometheus', () => {
  let fake: FakePrometheus;
  const stop = new AbortController();
  const options = {
    timeout: 5_000,
    maxBytes: 10_000,
    maxSeries: 100,
    signal: stop.signal,
  };
  const ask = (changes: Partial<typeof options> = {}) =>
    askPrometheus({ url: fake.url }, 'up', { ...options, ...changes });

  beforeEach(async () => {
    fake = await FakePrometheus.start();
  });
  afterEach(() => fake.close());

  it('posts the query with the headers of the configuration', async () => {
    const { samples } = await askPrometheus(
      {
        url: fake.url,
        headers: { 'X-Scope-OrgID': 'eco' },
        bearerToken: 'abc',
      },
      'up{a="b&c"}',
      options,
    );
    expect(samples).toEqual([{ labels: { pod: 'a' }, value: 1 }]);
    expect(fake.asked).toEqual([
      expect.objectContaining({
        query: 'up{a="b&c"}',
        method: 'POST',
        path: '/prometheus/api/v1/query',
        headers: expect.objectContaining({
          authorization: 'Bearer abc',
          'x-scope-orgid': 'eco',
        }),
      }),
    ]);
  });

  const error = (status: number, errorType: string) =>
    json({ status: 'error', errorType, error: 'secret https://x' }, status);
  const raw =
    (status: number, headers: Record<string, string> = {}): Reply =>
    response => {
      response.writeHead(status, headers);
      response.end('<html>no</html>');
    };

  it.each<[string, Reply, Record<string, unknown>]>([
    [
      'a refused query',
      error(400, 'bad_data'),
      { sourceCause: 'unreadable', reach: 'query', message: /\(bad_data\)$/ },
    ],
    [
      'a query that cannot be run',
      error(422, 'execution'),
      { sourceCause: 'unreadable', reach: 'query', message: /\(execution\)$/ },
    ],
    [
      'an error of one query',
      error(500, 'internal'),
      { sourceCause: 'unreadable', reach: 'query', message: /\(internal\)$/ },
    ],
    [
      "the server's own deadline",
      error(503, 'timeout'),
      { sourceCause: 'timeout', reach: 'query', message: /too long/ },
    ],
    [
      'a server that starts',
      raw(503, { 'retry-after': '120' }),
      {
        sourceCause: 'unreachable',
        reach: 'server',
        retryAfter: 120_000,
        message: /HTTP 503/,
      },
    ],
    [
      'a moment to come back at',
      raw(429, {
        date: 'Sat, 21 Nov 2026 10:00:00 GMT',
        'retry-after': 'Sat, 21 Nov 2026 10:01:00 GMT',
      }),
      { reach: 'server', retryAfter: 60_000, message: /HTTP 429/ },
    ],
    [
      'a wish without measure',
      raw(429, { 'retry-after': '99999999' }),
      { retryAfter: 900_000, message: /HTTP 429/ },
    ],
    [
      'no credentials',
      raw(401),
      { sourceCause: 'unauthorized', reach: 'server', message: /credentials/ },
    ],
    [
      'no permission',
      raw(403),
      { sourceCause: 'forbidden', reach: 'server', message: /let the portal/ },
    ],
    [
      'a redirect',
      raw(302, { location: 'http://127.0.0.1:1/elsewhere' }),
      { sourceCause: 'unreachable', reach: 'server', message: /redirect/ },
    ],
    [
      'a login page',
      raw(200),
      { sourceCause: 'unreadable', message: /no JSON/ },
    ],
    [
      'an answer without end',
      response => {
        response.writeHead(200);
        response.end(' '.repeat(10_001));
      },
      { sourceCause: 'unreadable', message: /longer than the 10000 bytes/ },
    ],
    [
      'a broken connection',
      response => response.socket?.destroy(),
      { sourceCause: 'unreachable', reach: 'server', message: /cannot be/ },
    ],
    [
      'warnings',
      vector({ a: '1' }, { warnings: ['store http://s:1 is gone'] }),
      {
        sourceCause: 'partial',
        reach: 'query',
        message: /^Prometheus warns: store \(address\) is gone$/,
      },
    ],
    [
      'an answer about the past',
      vector({ a: '1' }, {}, Date.now() / 1000 - 301),
      { sourceCause: 'stale', reach: 'query', message: /answered about 20/ },
    ],
  ])('understands %s', async (_, reply, expected) => {
    fake.reply = reply;
    const failure = await ask().catch((thrown: Error) => thrown);
    expect(failure).toMatchObject({
      name: 'QueryFailure',
      ...expected,
      message: expect.stringMatching(expected.message as RegExp),
    });
    expect((failure as Error).message).not.toMatch(/secret|http:|https:/);
    expect(fake.asked).toHaveLength(1);
  });

  it('gives up at the deadline, also in the middle of a body', async () => {
    for (const reply of [silence, (response => response.write('{')) as Reply]) {
      fake.reply = reply;
      await expect(ask({ timeout: 50 })).rejects.toMatchObject({
        sourceCause: 'timeout',
        reach: 'deadline',
        message: 'Prometheus did not answer within 0.05 s',
      });
    }
    while (fake.open > 0) await sleep(1);
  });

  it('says why there is no connection', async () => {
    const { url } = fake;
    await fake.close();
    fake = await FakePrometheus.start();
    await expect(askPrometheus({ url }, 'up', options)).rejects.toMatchObject({
      sourceCause: 'unreachable',
      message: 'Prometheus cannot be reached (ECONNREFUSED)',
    });
  });
});
