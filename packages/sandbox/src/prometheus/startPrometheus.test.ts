import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { ObjectStore } from '../kubernetes';
import { Prometheus, startPrometheus } from './startPrometheus';

describe('the Prometheus of a cluster', () => {
  let prometheus: Prometheus;
  const store = new ObjectStore();

  beforeAll(async () => {
    store.create({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: {
        name: 'pg-1',
        namespace: 'data',
        labels: { 'cnpg.io/cluster': 'pg' },
      },
      status: { capacity: { storage: '10Gi' } },
    });
    prometheus = await startPrometheus({
      name: 'prod',
      port: 0,
      store,
      environments: [],
    });
  });
  afterAll(() => prometheus.close());

  const query = async (form: Record<string, string>, method = 'POST') => {
    const parameters = new URLSearchParams(form);
    const url = `${prometheus.url}/api/v1/query`;
    const response = await (method === 'GET'
      ? fetch(`${url}?${parameters}`)
      : fetch(url, { method, body: parameters }));
    return { status: response.status, body: await response.json() };
  };
  const available =
    'kubelet_volume_stats_available_bytes{namespace="data"} / 1024';

  it.each(['GET', 'POST'])('answers instant queries by %s', async method => {
    const { status, body } = await query({ query: available }, method);
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'success',
      data: {
        resultType: 'vector',
        result: [
          {
            metric: { namespace: 'data', persistentvolumeclaim: 'pg-1' },
            value: [
              expect.any(Number),
              String((10 * 1024 ** 3 - 10 * 1024 ** 3 * 0.31) / 1024),
            ],
          },
        ],
      },
    });
  });

  it('answers about another moment', async () => {
    const at = async (time: string) => {
      const { body } = await query({ query: 'time()', time });
      return body.data;
    };
    expect(await at('1000.5')).toEqual({
      resultType: 'scalar',
      result: [1000.5, '1000.5'],
    });
    expect(await at('2026-11-21T00:00:00Z')).toMatchObject({
      result: [1795219200, '1795219200'],
    });
  });

  it('shows a turned knob at once', async () => {
    prometheus.knobs.turn('postgres', 'data', { disk: 1 });
    const { body } = await query({ query: available });
    expect(body.data.result[0].value[1]).toBe('0');
    prometheus.knobs.release('postgres', 'data');
  });

  it.each([
    [{ query: 'sum(' }, 400, 'bad_data'],
    [{ query: 'topk(1, up)' }, 422, 'execution'],
    [{ query: '' }, 400, 'bad_data'],
    [{ query: '1', time: 'soon' }, 400, 'bad_data'],
  ])('refuses %p as Prometheus would', async (form, status, errorType) => {
    expect(await query(form)).toEqual({
      status,
      body: { status: 'error', errorType, error: expect.any(String) },
    });
  });

  it('says what it is and that it is ready', async () => {
    const get = async (path: string) => fetch(`${prometheus.url}${path}`);
    expect(await (await get('/api/v1/status/buildinfo')).json()).toMatchObject({
      status: 'success',
      data: { version: '2.42.0' },
    });
    expect((await get('/-/ready')).status).toBe(200);
    expect((await get('/api/v1/admin/tsdb/delete_series')).status).toBe(404);
  });

  it.each([[{ host: 'evil.example' }], [{ origin: 'https://evil.example' }]])(
    'refuses a request with %p',
    async headers => {
      const response = await new Promise<{ status?: number; body: string }>(
        (resolve, reject) => {
          request(
            `${prometheus.url}/api/v1/query?query=1`,
            { headers },
            answer => {
              text(answer).then(
                body => resolve({ status: answer.statusCode, body }),
                reject,
              );
            },
          )
            .on('error', reject)
            .end();
        },
      );
      expect(response.status).toBe(403);
      expect(response.body).toContain(prometheus.url);
    },
  );

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(prometheus.url).port);
    await expect(
      startPrometheus({ name: 'dev', port, store, environments: [] }),
    ).rejects.toThrow(
      `the Prometheus of cluster "dev" cannot listen on 127.0.0.1:${port}`,
    );
  });
});
