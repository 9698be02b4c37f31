import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { Script } from 'node:vm';
import { parsePlatform } from '@ecotrack/model';
import { ObjectStore } from '../kubernetes';
import { Outage } from '../kubernetes/api/Outage';
import { Troubles } from '../operators';
import { KnobBoard } from '../prometheus/world/KnobBoard';
import { FaultBoard } from './FaultBoard';
import { Control, startControl } from './startControl';

function emptyWorld() {
  const parsed = parsePlatform('{}');
  if (!parsed.valid) throw new Error('the defaults are not valid');
  const cluster = (name: string) => ({
    name,
    store: new ObjectStore(),
    troubles: new Troubles(),
    knobs: new KnobBoard(),
    outage: new Outage(),
  });
  const clusters = { nonprod: cluster('nonprod'), prod: cluster('prod') };
  return { platform: parsed.value, clusters };
}

describe('the control server', () => {
  let control: Control;
  let world: ReturnType<typeof emptyWorld>;

  beforeEach(async () => {
    world = emptyWorld();
    control = await startControl(new FaultBoard(world), 0);
  });
  afterEach(() => control.close());

  const ask = async (
    method: string,
    path: string,
    options: { body?: string; headers?: Record<string, string> } = {},
  ) => {
    const outgoing = request(`${control.url}${path}`, {
      method,
      agent: false,
      headers: { 'content-type': 'application/json', ...options.headers },
    }).end(options.body);
    const [response] = await once(outgoing, 'response');
    const answer = await text(response);
    return {
      status: response.statusCode,
      headers: response.headers,
      text: answer,
      json: answer.startsWith('{') ? JSON.parse(answer) : undefined,
    };
  };

  it('lists all faults, off at first', async () => {
    const { json } = await ask('GET', '/faults');
    expect(json.faults.map(({ id }: { id: string }) => id).sort()).toEqual([
      'api-forbidden',
      'application-crash-looping',
      'certificate-expiring',
      'cluster-hanging',
      'delivery-sync-failing',
      'kafka-broker-down',
      'kafka-lag-growing',
      'mesh-mtls-permissive',
      'postgres-backup-failing',
      'postgres-disk-filling',
      'postgres-pool-exhausted',
      'postgres-primary-lost',
      'postgres-replica-lagging',
      'postgres-replica-lost',
      'redis-evictions',
      'redis-master-gone',
      'redis-quorum-lost',
    ]);
    for (const { environments } of json.faults)
      expect(environments).toEqual([]);
  });

  it('switches one on in the first environment or a named one, and off', async () => {
    const path = '/faults/redis-evictions';
    const isTurned = (cluster: 'nonprod' | 'prod', namespace: string) =>
      world.clusters[cluster].knobs.of('redis', namespace).evictionsPerSecond >
      0;
    expect((await ask('PUT', path)).json.environments).toEqual(['dev']);
    expect(isTurned('nonprod', 'data-dev')).toBe(true);
    expect(isTurned('prod', 'data')).toBe(false);
    const body = JSON.stringify({ environment: 'prod' });
    expect((await ask('PUT', path, { body })).json.environments).toEqual([
      'dev',
      'prod',
    ]);
    expect(isTurned('prod', 'data')).toBe(true);
    expect(
      (await ask('DELETE', `${path}?environment=dev`)).json.environments,
    ).toEqual(['prod']);
    expect((await ask('DELETE', path)).json.environments).toEqual([]);
    expect(isTurned('nonprod', 'data-dev')).toBe(false);
    expect(isTurned('prod', 'data')).toBe(false);
  });

  it('tells of a fault of a cluster for all its environments, and ends it once', async () => {
    const path = '/faults/cluster-hanging';
    expect((await ask('PUT', path)).json.environments).toEqual([
      'dev',
      'staging',
    ]);
    await ask('PUT', path, {
      body: JSON.stringify({ environment: 'staging' }),
    });
    const { nonprod, prod } = world.clusters;
    expect([nonprod.outage.isHanging, prod.outage.isHanging]).toEqual([
      true,
      false,
    ]);
    expect((await ask('DELETE', path)).json.environments).toEqual([]);
    expect(nonprod.outage.isHanging).toBe(false);
  });

  it.each([
    ['PUT', '/faults/none', undefined, 404, "there is no fault 'none'"],
    ['DELETE', '/faults/__proto__', undefined, 404, 'there is no fault'],
    [
      'PUT',
      '/faults/redis-evictions',
      '{"environment":"production"}',
      422,
      "environment 'production' does not exist; use one of dev, staging, prod",
    ],
    [
      'PUT',
      '/faults/redis-evictions',
      '{"environment":["dev"]}',
      422,
      'environment must be the name',
    ],
    ['PUT', '/faults/redis-evictions', '{', 400, 'JSON'],
    [
      'PUT',
      '/faults/postgres-primary-lost',
      undefined,
      409,
      'the PostgreSQL of dev is not there; switch other faults off',
    ],
  ])('refuses %s %s %s', async (method, path, body, status, message) => {
    const answer = await ask(method, path, { body });
    expect(answer.status).toBe(status);
    expect(answer.json.error.message).toContain(message);
    const { json } = await ask('GET', '/faults');
    expect(JSON.stringify(json)).not.toContain('"dev"');
  });

  it.each<Record<string, string>>([
    { host: 'evil.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('refuses %j', async headers => {
    const answer = await ask('PUT', '/faults/cluster-hanging', { headers });
    expect(answer.status).toBe(403);
    expect(world.clusters.nonprod.outage.isHanging).toBe(false);
  });

  it('has a page with a button for each fault and environment, without inline script', async () => {
    await ask('PUT', '/faults/api-forbidden');
    const { text: html, headers } = await ask('GET', '/');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(html).not.toMatch(/<script>|onclick/);
    expect(html.match(/<button /g)).toHaveLength(17 * 3);
    const pressed = [
      ...html.matchAll(/aria-pressed="true" aria-label="([^"]+)"/g),
    ];
    expect(pressed.map(([, label]) => label)).toEqual([
      'API forbidden in dev',
      'API forbidden in staging',
    ]);
    const script = await ask('GET', '/control.js');
    expect(() => new Script(script.text)).not.toThrow();
  });
});
