import {
  comparedWith,
  counts,
  labelsOf,
  type LogLine,
} from '../../observability/__testUtils__/logql';
import { logRuleFilesIn, logRulesIn } from '../__testUtils__/logRules';
import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries, repositories } from '../__testUtils__/services';

describe.each(deliveries)(
  'alerts on the log of %s',
  (_, repository, environment) => {
    const { environments } = repository.input.service.spec.delivery;
    const place = (name: string) =>
      repository.input.platform.environments.find(one => one.name === name)!;
    const sharing = environments
      .map(({ name }) => place(name))
      .filter(({ cluster }) => cluster === place(environment).cluster);
    const rules = logRulesIn(repository, environment);

    it('come with the first environment of a cluster, for the namespaces of all', () => {
      expect(rules.length > 0).toBe(sharing[0].name === environment);
      for (const { expr } of rules) {
        expect(comparedWith(expr, 'namespace')).toEqual([
          sharing.map(({ namespace }) => namespace).join('|'),
        ]);
      }
    });

    it('read the container of the service, or the proxy beside it', () => {
      const containers = textsAt(
        repository.workload(environment),
        'spec/template/spec/containers/*/name',
      );
      for (const { expr } of rules) {
        expect([...containers, 'istio-proxy']).toContain(
          comparedWith(expr, 'container')[0],
        );
      }
    });

    it('are told apart by namespace, and name no label that their samples lack', () => {
      for (const { expr, annotations, labels } of rules) {
        const has = labelsOf(expr);
        expect(has).toContain('namespace');
        const named = [
          ...annotations.description.matchAll(/\$labels\.(\w+)/g),
        ].map(([, name]) => name);
        expect(has).toEqual(expect.arrayContaining(named));
        expect(labels).toEqual({
          service: repository.input.service.metadata.name,
          severity: expect.stringMatching(/^(?:critical|warning)$/),
          owner: repository.input.service.metadata.owner.split('/')[1],
        });
      }
    });
  },
);

const POD = 'payment-service-7d9f8b6c5d-x2x4v';

/** A line of the service as Spring Boot writes it: ECS, nested. */
const own = (fields: object): LogLine => ({
  labels: { namespace: 'ecotrack', container: 'payment-service', pod: POD },
  text: JSON.stringify({
    '@timestamp': '2026-11-20T10:00:00.000Z',
    log: { level: 'INFO', logger: 'com.ecotrack.payment.Payments' },
    traceId: '4111111111111111aaaaaaaaaaaaaaaa',
    spanId: '4111111111111111',
    ecs: { version: '8.11' },
    ...fields,
  }),
});
const access = (pod: string, details: string): LogLine => ({
  labels: { namespace: 'ecotrack', container: 'istio-proxy', pod },
  text: `[2026-11-20T10:00:00.000Z] "POST /api/v1/payments HTTP/2" 403 - ${details} - "-" 0 19`,
});
const error = (fields: object) =>
  own({ log: { level: 'ERROR', logger: 'a.B' }, ...fields });

/** Lines of payment-service in prod that each alert counts, and lines that it does not. */
const LINES: { [alert: string]: { counted: LogLine[]; not: LogLine[] } } = {
  ApplicationErrorsRepeated: {
    counted: [error({ message: 'The consumer failed' })],
    not: [own({ message: 'said "level" and ERROR' })],
  },
  ApplicationOutOfMemory: {
    counted: [
      {
        ...own({}),
        text: 'Terminating due to java.lang.OutOfMemoryError: Java heap space',
      },
    ],
    not: [own({ message: 'Out of stock' })],
  },
  ApplicationCardNumberInLog: {
    counted: [
      own({ message: `Charged ${['4111', '1111', '1111', '1111'].join(' ')}` }),
      own({ message: `Card ${['5500', '0000', '0000', '0004'].join('')}.` }),
    ],
    not: [
      own({ message: 'Charged the card that ends with 1111' }),
      own({ message: 'Order 41111111111111112 is paid' }),
    ],
  },
  PostgresMigrationFailed: {
    counted: [
      error({
        error: {
          type: 'org.flywaydb.core.internal.exception.FlywayMigrateException',
        },
      }),
    ],
    not: [own({ message: 'Successfully applied 1 migration' })],
  },
  MeshCallsRefused: {
    counted: [access(POD, 'rbac_access_denied_matched_policy[none]')],
    not: [
      access(POD, 'via_upstream'),
      access(
        'payment-service-web-7d9f8b6c5d-x2x4v',
        'rbac_access_denied_matched_policy[none]',
      ),
    ],
  },
};

describe('alerts on the log of payment-service', () => {
  const [, payment] = repositories.find(
    ([name]) => name === 'payment-service',
  )!;
  const rules = logRulesIn(payment, 'prod');

  it('each have lines that say what they count', () => {
    expect(rules.map(({ alert }) => alert).sort()).toEqual(
      Object.keys(LINES).sort(),
    );
  });

  it.each(Object.entries(LINES))('%s', (alert, { counted, not }) => {
    const { expr } = rules.find(rule => rule.alert === alert)!;
    expect(counted.map(line => counts(expr, line))).toEqual(
      counted.map(() => true),
    );
    expect(not.map(line => counts(expr, line))).toEqual(not.map(() => false));
  });
});

it('card numbers are looked for where the service is sensitive', () => {
  for (const [, repository] of repositories) {
    const alerts = logRulesIn(repository, 'prod').map(({ alert }) => alert);
    const { sensitivity } = repository.input.service.spec.application;
    expect(alerts.includes('ApplicationCardNumberInLog')).toBe(
      alerts.length > 0 && sensitivity === 'sensitive',
    );
  }
});

it.each(repositories)(
  'Loki finds the rules of %s in the folder of the tenant, in a file of their own',
  (_, repository) => {
    const [{ name }] = repository.input.service.spec.delivery.environments;
    const places = logRuleFilesIn(repository, name).flatMap(
      ({ metadata, data }) =>
        Object.keys(data as object).map(
          file =>
            `${metadata.annotations?.['k8s-sidecar-target-directory']}/${file}`,
        ),
    );
    const service = repository.input.service.metadata.name;
    expect(places).toEqual([`/rules/fake/${service}-log-rules.yaml`]);
  },
);
