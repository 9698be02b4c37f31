import { InputError } from '@backstage/errors';
import { WATCHED_KINDS } from '@ecotrack/backstage-plugin-platform-health-common';
import type { WatchedKind } from '@ecotrack/backstage-plugin-platform-health-common';

/** The kind of an id of WATCHED_KINDS. Throws InputError. */
export function watchedKind(id: string): WatchedKind {
  if (Object.hasOwn(WATCHED_KINDS, id)) return WATCHED_KINDS[id];
  throw new InputError(
    'kind is none that the portal reads; use an id of WATCHED_KINDS, such as pods or kafkas.kafka.strimzi.io',
  );
}
