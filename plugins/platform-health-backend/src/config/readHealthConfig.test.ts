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
    ['1m30s', 90],
    ['500ms', 0.5],
    ['5m', 300],
    ['1d', 86_400],
    ['PT20S', 20],
    [{ minutes: 1 }, 60],
  ])('takes the duration %j', (interval, expected) => {
    expect(read({ interval }).intervalSeconds).toBe(expected);
  });

  it.each([
    'https://grafana.example/d/x?var={name}&from={from}#a',
    'http://[::1]:3000',
    'https://xn--grafna-cwf.example/',
    'https://{cluster}.grafana.example/',
  ])('takes the link %s as it is', logs => {
    expect(read({ links: { logs } }).links).toEqual({ logs });
  });

  it.each([
    [{ prometheus: [{ cluster: 'prod', url: 'ftp://x' }] }, /prometheus/],
    [{ rules: [{ id: 'a/b', bounds: [2, 1] }] }, /bounds of a\/b/],
    [{ links: { logs: 'vbscript:x' } }, /links\.logs/],
    [{ interval: { seconds: 0 } }, /interval/],
    [{ links: { logs: 'https://' } }, /links\.logs/],
    [{ links: { logs: 'https://graf\u0430na.example/' } }, /ASCII host/],
    [
      { links: { logs: 'https://grafana.example@evil.example/' } },
      /credentials/,
    ],
    [{ links: { logs: 'https://grafana.example/\ta' } }, /links\.logs/],
    [{ links: { logs: 'https:\\\\evil.example' } }, /links\.logs/],
    [{ interval: 'soon' }, /platformHealth\.interval must/],
    [{ interval: '5' }, /interval/],
    [{ interval: '5 m' }, /interval/],
    [{ interval: '-5m' }, /interval/],
    [{ interval: '1y' }, /at most a day/],
    [{ interval: '25h' }, /at most a day/],
    [{ interval: { fortnights: 1 } }, /interval/],
    [{ watch: { inactivity: 'P1Y' } }, /watch\.inactivity/],
  ])('refuses %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
