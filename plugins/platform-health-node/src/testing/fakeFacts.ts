import type { Fact, Facts, ObjectQuery } from '../facts/Facts';
import type { KubernetesObject } from '../facts/KubernetesObject';
import type { Sample } from '../facts/QueryTemplate';

/** A small world for tests: objects by kind, samples by query; a source may be given as the fact itself. */
export interface FakeWorld {
  readonly now?: Date;
  readonly objects?: Readonly<
    Record<
      string,
      | readonly KubernetesObject[]
      | Exclude<Fact<readonly KubernetesObject[]>, { status: 'known' }>
    >
  >;
  readonly samples?: Readonly<
    Record<
      string,
      readonly Sample[] | Exclude<Fact<readonly Sample[]>, { status: 'known' }>
    >
  >;
}

const DEFAULT_NOW = new Date('2026-11-21T12:00:00Z');

const matches = (object: KubernetesObject, query: ObjectQuery): boolean =>
  (query.namespace === undefined ||
    object.metadata.namespace === query.namespace) &&
  (query.name === undefined || object.metadata.name === query.name) &&
  (query.label === undefined ||
    object.metadata.labels?.[query.label[0]] === query.label[1]);

/** Facts for tests of rules. A kind or query that the world does not name is missing: `no-data`. */
export function fakeFacts(world: FakeWorld): Facts {
  const now = world.now ?? DEFAULT_NOW;
  const fact = <T>(
    source: string,
    value:
      | readonly T[]
      | Exclude<Fact<readonly T[]>, { status: 'known' }>
      | undefined,
    filter: (one: T) => boolean,
  ): Fact<readonly T[]> => {
    if (value === undefined)
      return {
        status: 'missing',
        missing: {
          source,
          cause: 'no-data',
          message: `${source} gave nothing`,
        },
      };
    if ('status' in value)
      return value.status === 'missing' && value.lastKnown
        ? {
            ...value,
            lastKnown: {
              ...value.lastKnown,
              value: value.lastKnown.value.filter(filter),
            },
          }
        : value;
    return {
      status: 'known',
      value: value.filter(filter),
      asOf: now.toISOString(),
    };
  };
  return {
    now,
    objects: (kind, query) =>
      fact(`kubernetes:${kind}`, world.objects?.[kind], one =>
        matches(one, query),
      ),
    samples: query =>
      fact(`prometheus:${query.id}`, world.samples?.[query.id], () => true),
  };
}
