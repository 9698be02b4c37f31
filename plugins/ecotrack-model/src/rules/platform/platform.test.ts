import {
  misjudged,
  type RuleCases,
  uncovered,
} from '../../__testUtils__/rules';
import { ENVIRONMENTS } from '../../platform/environment';
import { PLATFORM_RULES } from '.';

const environments = (change: object) => ({
  environments: ENVIRONMENTS.map((environment, i) =>
    i === 1 ? { ...environment, ...change } : environment,
  ),
});

const CASES: RuleCases = {
  'platform/duplicate-environment': {
    breaks: [
      { change: environments({ name: 'dev' }), at: 'environments[1].name' },
    ],
    keeps: [{ change: environments({ name: 'test' }) }],
  },
  'platform/reserved-namespace': {
    breaks: ['default', 'kube-system', 'kafka', 'istio-system'].map(
      namespace => ({
        change: environments({ namespace }),
        at: 'environments[1].namespace',
      }),
    ),
    keeps: [{ change: environments({ namespace: 'kafka-apps' }) }],
  },
  'platform/shared-namespace': {
    breaks: [
      {
        change: environments({ namespace: 'ecotrack-dev' }),
        at: 'environments[1].namespace',
      },
      {
        change: environments({ dataNamespace: 'ecotrack-staging' }),
        at: 'environments[1].dataNamespace',
      },
    ],
    keeps: [{ change: environments({ namespace: 'ecotrack' }) }],
  },
  'platform/shared-trust-domain': {
    breaks: [
      {
        change: environments({ trustDomain: 'dev.ecotrack.internal' }),
        at: 'environments[1].trustDomain',
      },
    ],
    keeps: [
      { change: environments({ trustDomain: 'test.ecotrack.internal' }) },
    ],
  },
  'platform/faults-for-users': {
    breaks: [
      {
        change: {
          environments: ENVIRONMENTS.map(environment => ({
            ...environment,
            faultInjection: true,
          })),
        },
        at: 'environments[2].faultInjection',
      },
    ],
    keeps: [{ change: environments({ faultInjection: true }) }],
  },
  'platform/reserved-database': {
    breaks: [
      {
        change: { 'postgres.database': 'template1' },
        at: 'postgres.database',
      },
      { change: { 'postgres.owner': 'cnpg_x' }, at: 'postgres.owner' },
    ],
    keeps: [{ change: { 'postgres.owner': 'shop' } }],
  },
  'platform/schedule-time': {
    breaks: [
      '* * * * * *',
      '0 */5 * * * *',
      '0 0 25 * * *',
      '0 0 2 31 2 *',
      '0 0 2 * * 7-9',
      '0 0 2 5-3 * *',
      '0 0 2 1/0 * *',
      '0,30 0 * * *',
    ].map(schedule => ({
      change: { 'postgres.backupSchedule': schedule },
      at: 'postgres.backupSchedule',
    })),
    keeps: [
      '0 2 * * *',
      '@daily',
      '0 0 2 * * MON-FRI',
      '0 30 */6 1,15 * ?',
      '0 0 2 29 FEB *',
    ].map(schedule => ({ change: { 'postgres.backupSchedule': schedule } })),
  },
  'platform/replication-brokers': {
    breaks: [{ change: { 'kafka.brokers': 2 }, at: 'kafka.replicationFactor' }],
    keeps: [{ change: { 'kafka.brokers': 5 } }],
  },
  'platform/in-sync-replicas': {
    breaks: [
      {
        change: { 'kafka.minInsyncReplicas': 3 },
        at: 'kafka.minInsyncReplicas',
      },
    ],
    keeps: [{ change: { 'kafka.minInsyncReplicas': 1 } }],
  },
  'security/secret-in-text': {
    breaks: [
      {
        change: {
          baseDomain: 'ok.example',
          'tokens.audience': `AKIA${'A'.repeat(16)}`,
        },
        at: 'tokens.audience',
      },
    ],
    keeps: [{ change: { 'tokens.audience': 'shop' } }],
  },
};

describe('rules of platform', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(PLATFORM_RULES, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Platform', rule, cases)).toEqual([]);
  });
});
