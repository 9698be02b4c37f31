import { WATCHED_KINDS } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Projection } from '@ecotrack/backstage-plugin-platform-health-node';

const union = (texts: readonly (readonly string[] | undefined)[]): string[] => [
  ...new Set(texts.flatMap(one => one ?? [])),
];

/** One projection for each kind, with all that the providers want of it. Throws Error for a kind that may not be read. */
export function mergeProjections(
  projections: readonly Projection[],
): Required<Projection>[] {
  return union(projections.map(one => [one.kind])).map(kind => {
    if (!Object.hasOwn(WATCHED_KINDS, kind))
      throw new Error(
        `a provider wants to read ${kind}, which the portal may not; add it to WATCHED_KINDS`,
      );
    const same = projections.filter(one => one.kind === kind);
    return {
      kind,
      keep: union(same.map(one => one.keep)),
      annotations: union(same.map(one => one.annotations)),
      indexes: union(same.map(one => one.indexes)),
    };
  });
}
