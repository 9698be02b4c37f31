import {
  HealthState,
  isWorse,
  ResourceRef,
} from '@ecotrack/backstage-plugin-platform-health-common';
import {
  assess,
  Assessment,
  Environment,
  KubernetesObject,
  ResourceType,
  Rule,
  Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  fakeFacts,
  FakeWorld,
} from '@ecotrack/backstage-plugin-platform-health-node/testing';
import * as fc from 'fast-check';
import {
  Damage,
  damagedObjects,
  damages,
  damagedSamples,
  everyCorruptObject,
  everyCorruptSample,
} from './damage';

/** A world in which every source tells: objects by kind, samples by query id. */
export interface WholeWorld {
  readonly objects: Readonly<Record<string, readonly KubernetesObject[]>>;
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
}

export interface NeverBetterOptions<W extends WholeWorld> {
  readonly type: ResourceType;
  readonly resource: ResourceRef;
  readonly environment: Environment;
  /** Makes the world in which all is well, anew each time. */
  readonly healthy: () => W;
  /** What may be wrong in it; each changes the world that it is given, in any combination. */
  readonly faults: readonly ((world: W) => void)[];
  /** Objects that the model names, by kind and name: each of them may be removed. */
  readonly named?: readonly (readonly [kind: string, name: string])[];
  readonly runs?: number;
}

function damagedWorld<W extends WholeWorld>(
  truth: W,
  healthy: W,
  damageOf: (source: string) => Damage,
  removed: readonly (readonly [kind: string, name: string])[],
): FakeWorld {
  const remains = (kind: string, { metadata }: KubernetesObject) =>
    !removed.some(([one, name]) => one === kind && name === metadata.name);
  return {
    objects: Object.fromEntries(
      Object.entries(truth.objects).map(([kind, value]) => [
        kind,
        damagedObjects(
          `kubernetes:${kind}`,
          value.filter(one => remains(kind, one)),
          healthy.objects[kind] ?? [],
          damageOf(kind),
        ),
      ]),
    ),
    samples: Object.fromEntries(
      Object.entries(truth.samples).map(([query, value]) => [
        query,
        damagedSamples(
          `prometheus:${query}`,
          value,
          healthy.samples[query] ?? [],
          damageOf(query),
        ),
      ]),
    ),
  };
}

/** Better than the truth, and not unknown: never, of what was known before. */
export const isBetter = (state: HealthState, truth: HealthState): boolean =>
  state !== 'unknown' && isWorse(truth, state);

/**
 * Better than the truth though it was never known. Of two things that are wrong the lesser may be what is seen: then the
 * verdict has to name what is missing, and is never fine.
 */
export const isTooGood = (
  { state, missing }: Pick<Assessment, 'state' | 'missing'>,
  truth: HealthState,
): boolean =>
  isBetter(state, truth) && (missing.length === 0 || isWorse('unknown', state));

const SILENT = { kind: 'silent', cause: 'unreachable' } as const;
const STALE = { kind: 'stale', isOld: true } as const;

/** The truth with one source silent or late, one field unreadable, or one series lost: every such world, with what is lost. */
function* everyLoss<W extends WholeWorld>(
  truth: W,
  healthy: W,
): Generator<readonly [what: string, world: FakeWorld]> {
  for (const [kind, value] of Object.entries(truth.objects)) {
    const before = healthy.objects[kind] ?? [];
    for (const objects of [
      damagedObjects(kind, value, before, SILENT),
      damagedObjects(kind, value, before, STALE),
      ...everyCorruptObject(value),
    ])
      yield [
        kind,
        { ...truth, objects: { ...truth.objects, [kind]: objects } },
      ];
  }
  for (const [query, value] of Object.entries(truth.samples)) {
    const before = healthy.samples[query] ?? [];
    for (const samples of [
      damagedSamples(query, value, before, SILENT),
      damagedSamples(query, value, before, STALE),
      ...everyCorruptSample(value),
    ])
      yield [
        query,
        { ...truth, samples: { ...truth.samples, [query]: samples } },
      ];
  }
}

/**
 * One fault and one loss at a time, all of them: the rules that find the fault say themselves that they do not know,
 * without the help of others.
 */
export function expectNoLossHelps<W extends WholeWorld>(
  options: NeverBetterOptions<W>,
): void {
  const { type, resource, environment, healthy, faults } = options;
  const judge = (world: FakeWorld, rules: readonly Rule[]) =>
    assess({ ...type, rules }, fakeFacts(world), { resource, environment });
  const tooGood = faults.flatMap(fault => {
    const truth = healthy();
    fault(truth);
    const found = judge(truth, type.rules).findings.map(({ rule }) => rule);
    const rules = type.rules.filter(
      rule => rule.isGate || found.includes(rule.id),
    );
    const whole = judge(truth, rules).state;
    return [...everyLoss(truth, healthy())].flatMap(([what, world]) => {
      const seen = judge(world, rules);
      return isTooGood(seen, whole)
        ? [`${found}: ${seen.state} is better than ${whole} without ${what}`]
        : [];
    });
  });
  if (tooGood.length > 0) throw new Error([...new Set(tooGood)].join('\n'));
}

/**
 * Whatever is wrong, and whatever part of the truth is removed, late or unreadable: the verdict is no better than with
 * the whole truth, unless it is unknown.
 */
export function expectNeverBetter<W extends WholeWorld>(
  options: NeverBetterOptions<W>,
): void {
  const { type, resource, environment, healthy, faults, named = [] } = options;
  const judge = (world: FakeWorld) =>
    assess(type, fakeFacts(world), { resource, environment });
  const { objects, samples } = healthy();
  const sources = [...Object.keys(objects), ...Object.keys(samples)];
  fc.assert(
    fc.property(
      fc.subarray([...faults], { maxLength: Math.min(3, faults.length) }),
      fc.array(damages, {
        minLength: sources.length,
        maxLength: sources.length,
      }),
      fc.subarray([...named], { maxLength: Math.min(2, named.length) }),
      (wrong, harm, removed) => {
        const truth = healthy();
        wrong.forEach(fault => fault(truth));
        const whole = judge(truth);
        const seen = judge(
          damagedWorld(
            truth,
            healthy(),
            source => harm[sources.indexOf(source)],
            removed,
          ),
        );
        if (isTooGood(seen, whole.state))
          throw new Error(`${seen.state} is better than ${whole.state}`);
      },
    ),
    { numRuns: options.runs ?? 500, includeErrorInReport: true },
  );
}
