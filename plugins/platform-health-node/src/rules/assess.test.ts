import type { KubernetesObject } from '../facts/KubernetesObject';
import type { ResourceType } from '../provider/HealthProvider';
import { countAt, required } from '../reading/fields';
import { singleValue } from '../reading/samples';
import { fakeFacts, FakeWorld } from '../testing';
import { assess } from './assess';
import type { Rule } from './Rule';

const lag = { id: 'test/lag', parameters: [], expression: () => 'lag' };
const KIND = 'clusters.test';
const resource = {
  technology: 'test',
  type: 'cluster',
  cluster: 'nonprod',
  namespace: 'data',
  name: 'main',
};

const off: Rule = {
  id: 'test/off',
  title: 'Switched off',
  sources: [`kubernetes:${KIND}`],
  nextStep: 'Switch it on.',
  isGate: true,
  check: ({ world }) =>
    world.object(KIND, 'data', 'main')?.metadata.annotations?.off === 'yes'
      ? { state: 'suspended', sentence: 'It is off.', evidence: [] }
      : 'fine',
};
const ready: Rule = {
  id: 'test/ready',
  title: 'Ready instances',
  sources: [`kubernetes:${KIND}`],
  nextStep: 'Look at the pods.',
  check({ world }) {
    const cluster = required(world.object(KIND, 'data', 'main'), 'main');
    return required(countAt(cluster, 'status', 'ready'), 'status.ready') > 0
      ? 'fine'
      : { state: 'unhealthy', sentence: 'None is ready.', evidence: [] };
  },
};
const behind: Rule = {
  id: 'test/behind',
  title: 'Replication lag',
  sources: ['prometheus:test/lag'],
  threshold: {
    default: 10,
    unit: 'bytes',
    bounds: [1, 100],
    origin: 'the test',
  },
  nextStep: 'Wait.',
  check: ({ world, threshold }) =>
    singleValue(world.samples(lag, {})) > threshold
      ? { state: 'degraded', sentence: 'It lags.', evidence: [] }
      : 'fine',
};

const type: ResourceType = {
  type: 'cluster',
  rules: [behind, off, ready],
  describe: () => ({
    sentence: 'All is well.',
    keyNumbers: [],
    certificates: [],
  }),
};
const cluster = (status: object, annotations = {}): KubernetesObject => ({
  metadata: { name: 'main', namespace: 'data', uid: '1', annotations },
  status,
});
const environment = { name: 'dev', isProduction: false };
const verdict = (world: FakeWorld, thresholds = {}) =>
  assess(type, fakeFacts(world), { resource, environment, thresholds });
const seen = (ready_: unknown, value: number): FakeWorld => ({
  objects: { [KIND]: [cluster({ ready: ready_ })] },
  samples: { 'test/lag': [{ labels: {}, value }] },
});

describe('assess', () => {
  it('is healthy when every source spoke and no rule found anything', () => {
    expect(verdict(seen(3, 5))).toMatchObject({
      state: 'healthy',
      sentence: 'All is well.',
      asOf: '2026-11-21T12:00:00.000Z',
    });
  });

  it('lets the worst finding win and puts it first', () => {
    const { state, sentence, findings } = verdict(seen(0, 50));
    expect(state).toBe('unhealthy');
    expect(sentence).toBe('None is ready.');
    expect(findings.map(one => one.rule)).toEqual([
      'test/ready',
      'test/behind',
    ]);
  });

  it('goes by the threshold it is given', () => {
    expect(verdict(seen(3, 50), { 'test/behind': 60 }).state).toBe('healthy');
  });

  it.each([
    ['no series', { ...seen(3, 5), samples: { 'test/lag': [] } }],
    ['NaN', seen(3, NaN)],
    ['a number as text', seen('3', 5)],
    ['an absent field', seen(undefined, 5)],
    ['a negative count', seen(-1, 5)],
    ['a silent source', { ...seen(3, 5), samples: {} }],
  ])('does not take %s for health', (_what, world) => {
    const { state, missing } = verdict(world);
    expect(state).toBe('unknown');
    expect(missing).toHaveLength(1);
  });

  it('keeps what is worse than unknown, and says what it missed', () => {
    const { state, missing } = verdict({ ...seen(0, 5), samples: {} });
    expect(state).toBe('unhealthy');
    expect(missing.map(one => one.source)).toEqual(['prometheus:test/lag']);
  });

  it('lists a source that nobody configured as not assessed', () => {
    const { state, notAssessed } = verdict({
      ...seen(3, 5),
      samples: {
        'test/lag': { status: 'not-configured', source: 'prometheus' },
      },
    });
    expect(state).toBe('healthy');
    expect(notAssessed).toEqual([
      {
        rule: 'test/behind',
        reason: 'source-not-configured',
        source: 'prometheus',
      },
    ]);
  });

  it('asks no other rule behind a closed gate', () => {
    const { state, findings } = verdict({
      objects: { [KIND]: [cluster({ ready: 0 }, { off: 'yes' })] },
      samples: {},
    });
    expect(state).toBe('suspended');
    expect(findings).toHaveLength(1);
  });

  describe('of what was known last', () => {
    const stale = (status: object, annotations = {}): FakeWorld => ({
      ...seen(3, 5),
      objects: {
        [KIND]: {
          status: 'missing',
          missing: {
            source: `kubernetes:${KIND}`,
            cause: 'stale',
            since: '2026-11-21T11:00:00Z',
            message: 'nonprod is silent since 11:00',
          },
          lastKnown: {
            value: [cluster(status, annotations)],
            asOf: '2026-11-21T11:00:00Z',
          },
        },
      },
    });

    it('lets a finding stand and says so', () => {
      const { state, findings } = verdict(stale({ ready: 0 }));
      expect(state).toBe('unhealthy');
      expect(findings[0].lastKnown).toEqual([
        { source: `kubernetes:${KIND}`, since: '2026-11-21T11:00:00Z' },
      ]);
    });

    it('turns health and suspension into unknown', () => {
      expect(verdict(stale({ ready: 3 })).state).toBe('unknown');
      expect(verdict(stale({ ready: 3 })).sentence).toMatch(
        /nonprod is silent/,
      );
      expect(verdict(stale({ ready: 3 }, { off: 'yes' })).state).toBe(
        'unknown',
      );
    });
  });

  describe('of what it found before', () => {
    const after = (before: FakeWorld, now: FakeWorld) =>
      assess(type, fakeFacts(now), {
        resource,
        environment,
        before: verdict(before).findings,
      });
    const lagOnly = { samples: seen(0, 50).samples };

    it.each([
      ['is silent', lagOnly],
      ['cannot be read', seen('0', 50)],
    ])('lets stand what the source told before it %s', (_what, now) => {
      const { state, findings, missing } = after(seen(0, 50), now);
      expect(state).toBe('unhealthy');
      expect(findings.map(one => one.rule)).toEqual([
        'test/ready',
        'test/behind',
      ]);
      expect(findings[0].lastKnown).toHaveLength(1);
      expect(findings[1].lastKnown).toBeUndefined();
      expect(missing.map(one => one.source)).toEqual([`kubernetes:${KIND}`]);
    });

    it('lets it stand as long as the silence lasts', () => {
      const silent = after(seen(0, 5), lagOnly);
      const { state } = assess(type, fakeFacts(lagOnly), {
        resource,
        environment,
        before: silent.findings,
      });
      expect(state).toBe('unhealthy');
    });

    it('lets nothing stand that its rule looked at again', () => {
      expect(after(seen(0, 50), seen(3, 5))).toEqual(verdict(seen(3, 5)));
    });
  });
});
