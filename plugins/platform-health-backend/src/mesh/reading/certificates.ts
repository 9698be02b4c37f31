import {
  required,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { isOlderThan } from './age';
import { certificates } from '../queries/traffic';
import { Context, podsWithProxy } from './workload';

/** A pod that just began need not be read yet. */
const FIRST_SCRAPES_SECONDS = 300;

/** Seconds that the certificate of each pod's proxy is still good for, by pod. Throws Unreadable. */
export function certificateSeconds(
  context: Context,
): ReadonlyMap<string, number> {
  const { world, resource } = context;
  const values = valuesBy(
    world.samples(certificates, { namespace: resource.namespace }),
    'pod',
  );
  return new Map(
    podsWithProxy(context).flatMap(({ metadata }) => {
      const value = values.get(metadata.name);
      if (
        value === undefined &&
        !isOlderThan(metadata.creationTimestamp, FIRST_SCRAPES_SECONDS, world)
      )
        return [];
      return [
        [
          metadata.name,
          required(value, `the certificate of ${metadata.name}`),
        ] as const,
      ];
    }),
  );
}
