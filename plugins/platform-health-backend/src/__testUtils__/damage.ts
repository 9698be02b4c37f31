import {
  SOURCE_CAUSES,
  SourceCause,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  KubernetesObject,
  Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';
import * as fc from 'fast-check';
import { corruptAt, corruptField, pathsOf } from './corrupt';

/** A source that fell silent, as `FakeWorld` has it. */
export interface Silent<T> {
  readonly status: 'missing';
  readonly missing: {
    readonly source: string;
    readonly cause: SourceCause;
    readonly message: string;
  };
  readonly lastKnown?: { readonly value: T; readonly asOf: string };
}

/** What happens to one source on its way. */
export type Damage =
  | { readonly kind: 'none' }
  | { readonly kind: 'silent'; readonly cause: SourceCause }
  | { readonly kind: 'stale'; readonly isOld: boolean }
  | { readonly kind: 'corrupt'; readonly choice: number };

/** Mostly nothing happens, so that few damages meet many truths. */
export const damages: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ kind: 'none' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('silent' as const),
      cause: fc.constantFrom(...SOURCE_CAUSES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('stale' as const),
      isOld: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('corrupt' as const),
      choice: fc.nat(),
    }),
  },
);

const corruptObject = (
  objects: readonly KubernetesObject[],
  choice: number,
): KubernetesObject[] =>
  objects.map((one, index) =>
    index === choice % objects.length ? corruptField(one, choice) : one,
  );

const NO_NUMBERS = [NaN, Infinity, -Infinity];

/** No number in place of a value, or one series lost. */
const corruptSample = (samples: readonly Sample[], choice: number): Sample[] =>
  samples.flatMap((one, index) => {
    if (index !== choice % samples.length) return [one];
    const kind = choice % (NO_NUMBERS.length + 1);
    return kind < NO_NUMBERS.length
      ? [{ ...one, value: NO_NUMBERS[kind] }]
      : [];
  });

/** The source after the damage. `before` is what it told in better days. */
function damaged<T>(
  source: string,
  value: readonly T[],
  before: readonly T[],
  damage: Damage,
  corrupt: (values: readonly T[], choice: number) => readonly T[],
): readonly T[] | Silent<readonly T[]> {
  if (damage.kind === 'none') return value;
  if (damage.kind === 'corrupt') return corrupt(value, damage.choice);
  const cause = damage.kind === 'silent' ? damage.cause : 'stale';
  return {
    status: 'missing',
    missing: { source, cause, message: `${source} is silent` },
    ...(damage.kind === 'stale' && {
      lastKnown: {
        value: damage.isOld ? before : value,
        asOf: '2026-11-21T11:00:00Z',
      },
    }),
  };
}

export const damagedObjects = (
  source: string,
  value: readonly KubernetesObject[],
  before: readonly KubernetesObject[],
  damage: Damage,
) => damaged(source, value, before, damage, corruptObject);

export const damagedSamples = (
  source: string,
  value: readonly Sample[],
  before: readonly Sample[],
  damage: Damage,
) => damaged(source, value, before, damage, corruptSample);

/** The list with one item replaced, or left out for undefined. */
const replaced = <T>(list: readonly T[], index: number, item?: T): T[] => [
  ...list.slice(0, index),
  ...(item === undefined ? [] : [item]),
  ...list.slice(index + 1),
];

/** The objects with one field made unreadable, for every field. */
export const everyCorruptObject = (
  objects: readonly KubernetesObject[],
): KubernetesObject[][] =>
  objects.flatMap((one, index) =>
    pathsOf(one).map(path => replaced(objects, index, corruptAt(one, path))),
  );

/** The samples without one series, and with no number in it, for every series. */
export const everyCorruptSample = (samples: readonly Sample[]): Sample[][] =>
  samples.flatMap((one, index) => [
    replaced(samples, index),
    replaced(samples, index, { ...one, value: NaN }),
  ]);
