import type { Egress } from '../../core/Contributions';
import { fullDocument, inputOf } from '../../core/__testUtils__/fixture';
import { plainObject } from '../../structured/printPlain';
import { networkPolicy } from './networkPolicy';
import { ownEgress } from './ownEgress';

const { service, platform } = inputOf(fullDocument);

interface Rule {
  to: {
    namespaceSelector?: { matchLabels: { [key: string]: string } };
    podSelector?: { matchLabels: { [key: string]: string } };
    ipBlock?: { cidr: string; except: string[] };
  }[];
  ports: { protocol: string; port: number }[];
}

function rulesOf(egress: readonly Egress[]): Rule[] {
  const { object } = networkPolicy(service, platform, egress);
  const plain = plainObject(object, {
    namespace: 'apps',
    dataNamespace: 'data',
  }) as { spec: { egress: Rule[] } };
  return plain.spec.egress;
}

const to = (egress: Partial<Egress>): Egress => ({
  to: 'x',
  reason: 'A test.',
  ports: [1],
  ...egress,
});

describe('networkPolicy', () => {
  it('always lets names be resolved', () => {
    expect(rulesOf([])).toEqual([
      expect.objectContaining({
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      }),
    ]);
  });

  it('opens the pods of a namespace on their ports', () => {
    const [, rule] = rulesOf([
      to({
        ports: [2, 1, 2],
        namespace: environment => environment.dataNamespace,
        podLabels: { a: 'b' },
      }),
    ]);
    expect(rule).toEqual({
      to: [
        {
          namespaceSelector: {
            matchLabels: { 'kubernetes.io/metadata.name': 'data' },
          },
          podSelector: { matchLabels: { a: 'b' } },
        },
      ],
      ports: [
        { protocol: 'TCP', port: 1 },
        { protocol: 'TCP', port: 2 },
      ],
    });
  });

  it('opens outside hosts as all but private networks, once', () => {
    const [, rule, ...others] = rulesOf([
      to({ ports: [443] }),
      to({ ports: [8443] }),
    ]);
    expect(others).toEqual([]);
    expect(rule.ports.map(({ port }) => port)).toEqual([443, 8443]);
    expect(rule.to[0].ipBlock?.except).toEqual(
      expect.arrayContaining(['10.0.0.0/8', '169.254.0.0/16']),
    );
  });

  it('writes the same way once', () => {
    const same = to({ namespace: () => 'observability' });
    expect(rulesOf([same, { ...same, to: 'y' }])).toHaveLength(2);
  });

  it('refuses a namespace that the chart cannot know', () => {
    expect(() =>
      rulesOf([to({ namespace: environment => `x-${environment.name}` })]),
    ).toThrow(/'x' leads to x-dev, x-staging, x-prod/);
  });
});

describe('ownEgress', () => {
  const all = ownEgress(service, platform);
  const find = (name: string) => all.find(one => one.to === name)!;

  it('tells addresses of the cluster from those outside', () => {
    const [environment] = platform.environments;
    expect(find('telemetry').namespace?.(environment)).toBe('observability');
    expect(find('telemetry').ports).toEqual([4318]);
    expect(find('issuer').namespace).toBeUndefined();
    expect(find('issuer').ports).toEqual([443]);
  });

  it('leads to every service that is called or waited for, once', () => {
    expect(all.filter(one => one.to === 'user-service')).toEqual([
      expect.objectContaining({
        ports: [8080],
        podLabels: { 'app.kubernetes.io/name': 'user-service' },
      }),
    ]);
  });

  it('leads to the hosts the team named', () => {
    expect(find('api.stripe.com').ports).toEqual([443]);
  });
});
