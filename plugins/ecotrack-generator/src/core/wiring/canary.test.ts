import {
  GeneratedRepository,
  textsAt,
} from '../__testUtils__/GeneratedRepository';
import { inputOf, fullDocument } from '../__testUtils__/fixture';
import { readObjects } from '../__testUtils__/objects';
import { repositories } from '../__testUtils__/services';
import { EXPORTED_METRICS } from '../../observability/__testUtils__/exportedMetrics';

const [, canary] = repositories.find(
  ([name]) => name === 'a service by canary',
)!;
const environments = canary.input.service.spec.delivery.environments.map(
  ({ name }) => name,
);
const CANARY = 'spec/strategy/canary';

describe.each(environments)('a canary in %s', environment => {
  const rollout = canary.the(environment, 'Rollout');
  const routing = `${CANARY}/trafficRouting/istio`;

  it('is the only thing that makes pods', () => {
    expect(canary.ofKind(environment, 'Deployment')).toEqual([]);
    expect(textsAt(rollout, 'spec/progressDeadlineSeconds')).toEqual(['600']);
    expect(textsAt(rollout, 'spec/progressDeadlineAbort')).toEqual(['true']);
    const [kept] = textsAt(rollout, 'spec/rollbackWindow/revisions');
    expect(Number(kept)).toBeLessThanOrEqual(
      Number(textsAt(rollout, 'spec/revisionHistoryLimit')[0]),
    );
  });

  it('shares the requests of routes that the VirtualService has', () => {
    const routes = canary.the(environment, 'VirtualService');
    expect(textsAt(rollout, `${routing}/virtualService/name`)).toEqual([
      routes.metadata.name,
    ]);
    const shared = textsAt(rollout, `${routing}/virtualService/routes/*`);
    const names = textsAt(routes, 'spec/http/*/name');
    expect(names.filter(name => !name.startsWith('fault-'))).toEqual(shared);
    const { http } = routes.spec as { http: { name: string }[] };
    for (const one of http.filter(({ name }) => shared.includes(name))) {
      expect(textsAt(one, 'route/*/destination/subset')).toEqual([
        'stable',
        'canary',
      ]);
      expect(textsAt(one, 'route/*/weight')).toEqual(['100', '0']);
    }
  });

  it('splits by subsets that the DestinationRule has, of the pods of the service', () => {
    const rule = canary.the(environment, 'DestinationRule');
    const at = `${routing}/destinationRule`;
    expect(textsAt(rollout, `${at}/name`)).toEqual([rule.metadata.name]);
    expect(textsAt(rule, 'spec/subsets/*/name')).toEqual([
      ...textsAt(rollout, `${at}/stableSubsetName`),
      ...textsAt(rollout, `${at}/canarySubsetName`),
    ]);
    const { subsets } = rule.spec as { subsets: { labels: object }[] };
    const [labels] = [rollout.spec as { template: { metadata: object } }].map(
      ({ template }) => (template.metadata as { labels: object }).labels,
    );
    for (const subset of subsets) expect(labels).toMatchObject(subset.labels);
  });

  it('ends with a share, and is judged by what is there', () => {
    const shares = textsAt(rollout, `${CANARY}/steps/*/setWeight`).map(Number);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every(share => share > 0 && share < 100)).toBe(true);
    const template = canary.the(environment, 'AnalysisTemplate');
    const judged = textsAt(
      rollout,
      `${CANARY}/steps/*/analysis/templates/*/templateName`,
    );
    const isLast = environment === environments.at(-1);
    expect(judged).toEqual(
      isLast ? shares.map(() => template.metadata.name) : [],
    );
    expect(
      new Set(textsAt(rollout, `${CANARY}/steps/*/analysis/args/*/name`)),
    ).toEqual(new Set(isLast ? textsAt(template, 'spec/args/*/name') : []));
  });

  it('is left alone by Argo CD where Argo Rollouts writes, and nowhere else', () => {
    const [application] = readObjects(
      canary.content(`deploy/argocd/${environment}.yaml`),
    );
    expect(textsAt(application, 'spec/ignoreDifferences/*/kind')).toEqual([
      'VirtualService',
      'DestinationRule',
    ]);
    const paths = textsAt(
      application,
      'spec/ignoreDifferences/*/jqPathExpressions/*',
    );
    expect(paths).toEqual([
      '.spec.http[].route[].weight',
      '.spec.subsets[].labels["rollouts-pod-template-hash"]',
    ]);
    // Argo CD would keep whole lists of the cluster: no new timeout would ever arrive.
    expect(textsAt(application, 'spec/syncPolicy/syncOptions/*')).not.toContain(
      'RespectIgnoreDifferences=true',
    );
  });
});

describe('the judgement of a canary', () => {
  const template = canary.the('prod', 'AnalysisTemplate');
  const metrics = (
    template.spec as {
      metrics: {
        successCondition: string;
        failureCondition: string;
        provider: { prometheus: { query: string } };
      }[];
    }
  ).metrics;
  const queries = metrics.map(({ provider }) => provider.prometheus.query);

  /** A condition as Argo Rollouts evaluates it, for the operators that ours have. */
  const holds = (condition: string, result: readonly number[]) =>
    condition.split(' && ').every(part => {
      if (part === 'len(result) > 0') return result.length > 0;
      if (part === '!isNaN(result[0])') return !Number.isNaN(result[0]);
      const [, operator, bound] = /^result\[0\] (<=|>) ([\d.e-]+)$/.exec(part)!;
      return operator === '<='
        ? result[0] <= Number(bound)
        : result[0] > Number(bound);
    });
  const verdict = (
    { successCondition, failureCondition }: (typeof metrics)[number],
    result: readonly number[],
  ) => [holds(successCondition, result), holds(failureCondition, result)];

  it('reads the canary alone, of metrics that the service exports', () => {
    for (const query of queries) {
      const names = query.match(/[a-z_]+(?=\{)/g) ?? [];
      expect(names.length).toBeGreaterThan(1);
      for (const name of names) expect([...EXPORTED_METRICS]).toContain(name);
      const selectors = query.match(/\{(?:[^{}]|\{\{[^}]*\}\})+\}/g) ?? [];
      expect(selectors).toHaveLength(names.length);
      for (const selector of selectors)
        expect(selector).toContain('pod=~"order-service-{{args.canary}}-.*"');
    }
  });

  it.each([
    ['no answer', []],
    ['not a number', [Number.NaN]],
  ])('takes %s for no verdict', (_, result) => {
    expect(metrics.map(metric => verdict(metric, result))).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('holds errors and slowness against the objectives', () => {
    const { availability } = canary.input.service.spec.observability.slo;
    const budgets = [1 - availability / 100, 0.01];
    metrics.forEach((metric, at) => {
      expect(verdict(metric, [budgets[at] * 0.9])).toEqual([true, false]);
      expect(verdict(metric, [budgets[at] * 1.1])).toEqual([false, true]);
    });
  });
});

describe('faults for tests', () => {
  const routesIn = (repository: GeneratedRepository, environment: string) =>
    repository.the(environment, 'VirtualService');

  it('come only to requests that ask for them, before all other routes', () => {
    const routes = routesIn(canary, 'staging');
    expect(routes.metadata.annotations).toEqual({
      'ecotrack.io/expires': '2027-01-31',
    });
    const { http } = routes.spec as {
      http: { name: string; fault?: object; match: { headers?: object }[] }[];
    };
    expect(http.map(({ name }) => name)).toEqual([
      'fault-delay',
      'fault-abort',
      'reads',
      'writes',
    ]);
    for (const { fault, match } of http) {
      expect(match.length).toBeGreaterThan(0);
      for (const { headers } of match)
        expect([Boolean(fault), Boolean(headers)]).toEqual([
          Boolean(fault),
          Boolean(fault),
        ]);
    }
  });

  it.each(['dev', 'prod'])('are not in %s, which is not named', environment => {
    const routes = routesIn(canary, environment);
    expect(routes.metadata.annotations).toBeUndefined();
    expect(textsAt(routes, 'spec/http/*/fault')).toEqual([]);
  });

  it('are in no environment that the platform keeps free of them, whatever the service says', () => {
    const unchecked = new GeneratedRepository(
      inputOf({
        ...fullDocument,
        spec: {
          ...fullDocument.spec,
          mesh: {
            faultInjection: { environments: ['prod'], expires: '2027-01-31' },
          },
        },
      }),
    );
    expect(textsAt(routesIn(unchecked, 'prod'), 'spec/http/*/fault')).toEqual(
      [],
    );
  });
});
