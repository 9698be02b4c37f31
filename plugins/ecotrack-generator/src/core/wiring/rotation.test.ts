import { textsAt } from '../__testUtils__/GeneratedRepository';
import { scaledBy } from '../__testUtils__/scaledBy';
import { deliveries } from '../__testUtils__/services';

const MINUTES: { readonly [interval: string]: number } = { '5m': 5, '1h': 60 };

describe.each([
  ...deliveries,
  ['a service scaled by lag in prod', scaledBy('lag', true), 'prod'] as const,
])('the rotation of secrets of %s', (_, repository, environment) => {
  const { namespace } = repository.input.platform.environments.find(
    one => one.name === environment,
  )!;
  const secrets = repository.ofKind(environment, 'ExternalSecret');
  const page = repository.content('docs/security.md');
  const synced = [
    ...page.matchAll(/`sync "\$(DATA_)?NAMESPACE" ([\w.-]+)`/g),
  ].map(([, data, name]) => `${data ? 'data' : 'services'} ${name}`);

  it('has a step for every copy, and none for another', () => {
    expect(new Set(synced)).toEqual(
      new Set(
        secrets.map(
          ({ metadata }) =>
            `${metadata.namespace === namespace ? 'services' : 'data'} ${
              metadata.name
            }`,
        ),
      ),
    );
  });

  it('lets the servers know a password before the pods do', () => {
    for (const step of synced.filter(one => one.startsWith('data '))) {
      const pods = step.replace('data ', 'services ');
      expect(synced.indexOf(step)).toBeLessThan(synced.indexOf(pods));
      expect(synced).toContain(pods);
    }
  });

  it('replaces the pods when one of the Secrets that they mount changes', () => {
    const { spec, metadata } = repository.workload(environment);
    const mounted = textsAt(
      spec,
      'template/spec/volumes/*/projected/sources/*/secret/name',
    );
    expect(
      (metadata.annotations?.['secret.reloader.stakater.com/reload'] ?? '')
        .split(',')
        .filter(Boolean)
        .sort(),
    ).toEqual([...new Set(mounted)].sort());
  });

  it('reads what OpenBao rotates by itself more often than all else', () => {
    for (const one of secrets) {
      const [interval] = textsAt(one, 'spec/refreshInterval');
      const generated = textsAt(one, 'spec/dataFrom/*/sourceRef').length > 0;
      expect([one.metadata.name, MINUTES[interval]]).toEqual([
        one.metadata.name,
        generated ? 5 : 60,
      ]);
    }
  });

  it('is watched: an alert names each Secret that pods mount', () => {
    const mounted = textsAt(
      repository.workload(environment),
      'spec/template/spec/volumes/*/projected/sources/*/secret/name',
    );
    const rules = JSON.stringify(
      repository.the(environment, 'PrometheusRule').spec,
    );
    const watched = /externalsecret_status_condition\{[^}]*?,name=~\\"([^"\\]*)/
      .exec(rules)?.[1]
      .split('|');
    expect((watched ?? []).sort()).toEqual([...new Set(mounted)].sort());
  });
});
