import type { TimelineEntry } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  countAt,
  known,
  textAt,
  timeAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type {
  Facts,
  KubernetesObject,
  Projection,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type { Subject } from '../engine/Subject';

/** What is kept of the clusters' own events. */
export const EVENTS_PROJECTION: Projection = {
  kind: 'events',
  keep: [
    'involvedObject.name',
    'type',
    'reason',
    'message',
    'count',
    'lastTimestamp',
    'eventTime',
  ],
};

/** Events of one entity that are shown at most. */
const MOST = 50;
const LONGEST = 300;
/** Before the name of a resource in the names of what belongs to it: the objects of a RedisFailover. */
const PREFIXES = ['', 'rfr-', 'rfs-'];

/** Whether an object belongs to a resource by its name: itself, or one that was made for it. */
const belongs = (name: string, resource: string): boolean =>
  PREFIXES.some(
    prefix =>
      name === `${prefix}${resource}` ||
      name.startsWith(`${prefix}${resource}-`),
  );

function entry(
  event: KubernetesObject,
  subjects: readonly Subject[],
): TimelineEntry | undefined {
  const about = textAt(event, 'involvedObject', 'name') ?? '';
  const subject = subjects.find(one => belongs(about, one.resource.name));
  const at = timeAt(event, 'lastTimestamp') ?? timeAt(event, 'eventTime');
  if (!subject || !at) return undefined;
  return {
    kind: 'event',
    at: at.toISOString(),
    environment: subject.environment.name,
    resource: subject.resource,
    type: textAt(event, 'type') === 'Warning' ? 'Warning' : 'Normal',
    reason: textAt(event, 'reason') ?? '',
    sentence: `${about}: ${textAt(event, 'message') ?? ''}`.slice(0, LONGEST),
    count: countAt(event, 'count'),
  };
}

/** What the clusters said about the subjects lately, the newest first. A cluster that does not tell adds nothing. */
export function recentEvents(
  subjects: readonly Subject[],
  factsOf: (cluster: string) => Facts | undefined,
): TimelineEntry[] {
  const places = new Map(
    subjects.map(({ resource: { cluster, namespace } }) => [
      `${cluster}/${namespace}`,
      { cluster, namespace },
    ]),
  );
  return [...places.values()]
    .flatMap(({ cluster, namespace }) => {
      const fact = factsOf(cluster)?.objects(EVENTS_PROJECTION.kind, {
        namespace,
      });
      const here = subjects.filter(
        ({ resource }) =>
          resource.cluster === cluster && resource.namespace === namespace,
      );
      return fact?.status === 'known'
        ? fact.value.flatMap(event => known(() => entry(event, here)) ?? [])
        : [];
    })
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, MOST);
}
