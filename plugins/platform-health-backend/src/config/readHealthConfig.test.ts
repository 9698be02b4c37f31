import { ConfigReader } from '@backstage/config';
import { readHealthConfig } from './readHealthConfig';

const read = (platformHealth: object) =>
  readHealthConfig(new ConfigReader({ platformHealth }));

describe('readHealthConfig', () => {
  it('has a default for everything', () => {
    const config = readHealthConfig(new ConfigReader({}));
    expect(config).toMatchObject({
      intervalSeconds: 30,
      prometheus: [],
      watch: { inactivity: 90 },
      retention: { days: 30 },
      notifyAfterSeconds: 60,
    });
    expect([...config.production]).toEqual(['prod']);
  });

  it('reads rules, systems, servers and links', () => {
    expect(
      read({
        interval: '5s',
        prometheus: [{ cluster: 'prod', url: 'https://prometheus.example/' }],
        rules: [
          { id: 'postgres/disk', threshold: 0.7, bounds: [0.5, 0.9] },
          { id: 'postgres/disk', system: 'shop', threshold: 0.6 },
        ],
        links: { grafana: 'https://grafana.example/d/x?from={from}' },
      }),
    ).toMatchObject({
      intervalSeconds: 5,
      prometheus: [
        { cluster: 'prod', server: { url: 'https://prometheus.example' } },
      ],
      rules: {
        'postgres/disk': { threshold: 0.7, isOff: false, bounds: [0.5, 0.9] },
      },
      systems: { shop: { 'postgres/disk': 0.6 } },
    });
  });

  it.each([
    [{ prometheus: [{ cluster: 'prod', url: 'ftp://x' }] }, /prometheus/],
    [{ rules: [{ id: 'a/b', bounds: [2, 1] }] }, /bounds of a\/b/],
    [{ links: { logs: 'javascript:alert(1)' } }, /links\.logs/],
    [{ interval: { seconds: 0 } }, /interval/],
    [{ interval: 'soon' }, /interval/],
  ])('refuses %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
