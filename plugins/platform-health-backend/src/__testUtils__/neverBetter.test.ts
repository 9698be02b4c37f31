import {
  known,
  ResourceType,
  Rule,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { expectNeverBetter, NeverBetterOptions } from './neverBetter';

const KIND = 'things.test';
const resource = {
  technology: 'test',
  type: 'thing',
  cluster: 'nonprod',
  namespace: 'data',
  name: 'main',
};
const healthy = () => ({
  objects: {
    [KIND]: [
      {
        metadata: { name: 'main', namespace: 'data', uid: '1' },
        status: { phase: 'Ready' },
      },
    ],
  },
  samples: {},
});

const ruleThat = (read: Rule['check']): ResourceType => ({
  type: 'thing',
  rules: [
    {
      id: 'test/phase',
      title: 'Phase',
      sources: [`kubernetes:${KIND}`],
      nextStep: 'Look.',
      check: read,
    },
  ],
  describe: () => ({ sentence: '', keyNumbers: [], certificates: [] }),
});

const options = (
  type: ResourceType,
): NeverBetterOptions<ReturnType<typeof healthy>> => ({
  type,
  resource,
  environment: { name: 'dev', isProduction: false },
  healthy,
  faults: [
    world => {
      world.objects[KIND][0].status.phase = 'Failed';
    },
  ],
  named: [[KIND, 'main']],
});

const BROKEN = {
  state: 'unhealthy' as const,
  sentence: 'It is broken.',
  evidence: [],
};
const GONE = { state: 'unknown' as const, sentence: 'Gone.', evidence: [] };

describe('expectNeverBetter', () => {
  it('holds for a rule that says what it does not know', () => {
    const honest = ruleThat(({ world }) => {
      const thing = world.object(KIND, 'data', 'main');
      if (!thing) return GONE;
      return textAt(thing, 'status', 'phase') === 'Ready' ? 'fine' : BROKEN;
    });
    expect(() => expectNeverBetter(options(honest))).not.toThrow();
  });

  it.each<[string, Rule['check']]>([
    [
      'silence for health',
      ({ world }) =>
        known(() => world.object(KIND, 'data', 'main'))?.status &&
        world.lastKnown.length === 0
          ? BROKEN
          : 'fine',
    ],
    [
      'an absent object for health',
      ({ world }) => {
        const thing = world.object(KIND, 'data', 'main');
        if (!thing) return 'fine';
        return textAt(thing, 'status', 'phase') === 'Ready' ? 'fine' : BROKEN;
      },
    ],
    [
      'what it cannot read for health',
      ({ world }) => {
        const thing = world.object(KIND, 'data', 'main');
        if (!thing) return GONE;
        return Object(thing.status).phase === 'Failed' ? BROKEN : 'fine';
      },
    ],
  ])('finds a rule that takes %s', (_what, check) => {
    expect(() => expectNeverBetter(options(ruleThat(check)))).toThrow(
      /healthy is better than/,
    );
  });
});
