import { parsePlatform } from '../../parse/parsePlatform';
import {
  misjudged,
  type RuleCases,
  uncovered,
} from '../../__testUtils__/rules';
import { ENVIRONMENTS } from '../../platform/environment';
import { deliveryRules } from '.';

const platform = parsePlatform('{}');
const context = platform.valid ? { platform: platform.value } : {};
const limited = parsePlatform(
  JSON.stringify({
    environments: ENVIRONMENTS.map(environment => ({
      ...environment,
      quota: { cpu: '2', memory: '7Gi' },
    })),
  }),
);
const inQuota = limited.valid ? { platform: limited.value } : {};
const withRollouts = parsePlatform(
  JSON.stringify({ scaling: { rollouts: true } }),
);
const canaries = withRollouts.valid ? { platform: withRollouts.value } : {};
const CANARY = { 'spec.delivery.strategy': 'canary' };
const E = 'spec.delivery.environments';

const CASES: RuleCases = {
  'delivery/duplicate-environment': {
    breaks: [
      {
        change: { [`${E}.1.name`]: 'dev' },
        at: 'spec.delivery.environments[1].name',
      },
    ],
    keeps: [
      {
        change: {
          [`${E}.1.name`]: 'test',
          'spec.mesh.faultInjection.environments.1': 'test',
        },
      },
    ],
  },
  'delivery/unknown-environment': {
    breaks: [
      {
        change: { [`${E}.1.name`]: 'test' },
        context,
        at: 'spec.delivery.environments[1].name',
      },
    ],
    keeps: [{ change: {}, context }],
  },
  'delivery/replica-order': {
    breaks: [
      {
        change: { 'spec.delivery.scaling.maxReplicas': 1 },
        at: 'spec.delivery.scaling',
      },
      {
        change: { [`${E}.2.scaling.minReplicas`]: 6 },
        at: 'spec.delivery.environments[2].scaling',
      },
    ],
    keeps: [{ change: { [`${E}.2.scaling.minReplicas`]: 5 } }],
  },
  'delivery/cpu-order': {
    breaks: [
      {
        change: { 'spec.delivery.resources.cpu': '900m' },
        at: 'spec.delivery.resources',
      },
      {
        change: { [`${E}.0.resources.cpuLimit`]: '50m' },
        at: 'spec.delivery.environments[0].resources',
      },
    ],
    keeps: [{ change: { 'spec.delivery.resources.cpu': '800m' } }],
  },
  'delivery/memory-bounds': {
    breaks: ['255Mi', '33Gi'].map(memory => ({
      change: { 'spec.delivery.resources.memory': memory },
      at: 'spec.delivery.resources',
    })),
    keeps: ['256Mi', '32Gi'].map(memory => ({
      change: { 'spec.delivery.resources.memory': memory },
    })),
  },
  'delivery/lag-without-topics': {
    breaks: [
      {
        change: {
          'spec.delivery.scaling.metric': 'lag',
          'spec.kafka.consumes': undefined,
          'spec.redis': undefined,
        },
        at: 'spec.delivery.scaling.metric',
      },
    ],
    keeps: [
      { change: { 'spec.delivery.scaling.metric': 'lag' } },
      {
        change: {
          'spec.delivery.scaling.metric': 'cpu',
          'spec.kafka.consumes': undefined,
          'spec.redis': undefined,
        },
      },
    ],
  },
  'delivery/quota': {
    breaks: [
      // Six pods of 234m and 100m each: 2004m.
      {
        change: { 'spec.delivery.resources.cpu': '234m' },
        context: inQuota,
        at: 'spec.delivery.environments[1].scaling',
      },
      {
        change: { [`${E}.2.scaling`]: { maxReplicas: 6 } },
        context: inQuota,
        at: 'spec.delivery.environments[2].scaling',
      },
    ],
    keeps: [
      { change: { 'spec.delivery.resources.cpu': '233m' }, context: inQuota },
      { change: { [`${E}.2.scaling`]: { maxReplicas: 6 } }, context },
    ],
  },
  'delivery/canary-unavailable': {
    breaks: [{ change: CANARY, context, at: 'spec.delivery.strategy' }],
    keeps: [{ change: CANARY, context: canaries }, { change: CANARY }],
  },
  'delivery/canary-without-callers': {
    breaks: [
      {
        change: {
          ...CANARY,
          'spec.mesh.callers': undefined,
          'spec.mesh.host': undefined,
          'spec.mesh.exposure': 'internal',
        },
        at: 'spec.delivery.strategy',
      },
    ],
    keeps: [
      { change: { ...CANARY, 'spec.mesh.callers': undefined } },
      {
        change: {
          ...CANARY,
          'spec.mesh.host': undefined,
          'spec.mesh.exposure': 'internal',
        },
      },
    ],
  },
  'delivery/canary-replicas': {
    breaks: [
      {
        change: { ...CANARY, [`${E}.2.scaling.minReplicas`]: 1 },
        at: 'spec.delivery.environments[2].scaling',
      },
    ],
    keeps: [
      { change: { [`${E}.2.scaling.minReplicas`]: 1 } },
      { change: { ...CANARY, [`${E}.2.scaling.minReplicas`]: 2 } },
    ],
  },
};

describe('rules of delivery', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(deliveryRules, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Service', rule, cases)).toEqual([]);
  });
});
