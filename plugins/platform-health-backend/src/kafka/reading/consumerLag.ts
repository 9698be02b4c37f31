import type {
  ConsumerLag,
  ResourceRef,
} from '@ecotrack/backstage-plugin-platform-health-common';
import {
  known,
  Unreadable,
  singleValue,
  valuesBy,
  type QueryTemplate,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { consumerLag, topicWritten } from '../queries';
import { retentionSeconds, topicOf, topicParameters } from './kafkaTopic';

/** Topic of a consumer group, as the model names groups: `order-service.payment-events`. Throws Unreadable. */
export function topicOfGroup(group: string): string {
  const dot = group.indexOf('.');
  if (dot > 0) return group.slice(dot + 1);
  throw new Unreadable(`the consumer group ${group} names no topic`);
}

/** Values that queries about a group are asked for. */
export function groupParameters(
  world: World,
  { namespace, name: group }: ResourceRef,
) {
  const { cluster } = topicParameters(world, namespace, topicOfGroup(group));
  return { namespace, cluster, group };
}

/** Values of a group by topic, as far as there are any: a group that is new has no past. */
export const anyByTopic = (
  world: World,
  query: QueryTemplate,
  resource: ResourceRef,
): ReadonlyMap<string, number> =>
  valuesBy(world.samples(query, groupParameters(world, resource)), 'topic');

/** Values of a group by topic. Throws Unreadable where its own topic has none: that is not zero. */
export function byTopic(
  world: World,
  query: QueryTemplate,
  resource: ResourceRef,
): ReadonlyMap<string, number> {
  const values = anyByTopic(world, query, resource);
  const topic = topicOfGroup(resource.name);
  if (values.has(topic)) return values;
  throw new Unreadable(
    `nothing is measured of the consumer group ${resource.name} on ${topic}`,
    'no-data',
  );
}

/**
 * How long ago the oldest record was written that a group has yet to read: its lag over what is written per second.
 * Throws Unreadable when nothing is being written, for then it cannot be estimated.
 */
export function lagSeconds(
  world: World,
  namespace: string,
  topic: string,
  records: number,
): number {
  if (records === 0) return 0;
  const written = singleValue(
    world.samples(topicWritten, topicParameters(world, namespace, topic)),
  );
  if (written > 0) return records / written;
  throw new Unreadable(
    `how old the unread records of ${topic} are cannot be estimated while nothing is written`,
    'no-data',
  );
}

/** Lags of a group for the pages; what is not known is absent. */
export function lagsOf(world: World, resource: ResourceRef): ConsumerLag[] {
  const { namespace, name: group } = resource;
  const records = known(() => byTopic(world, consumerLag, resource));
  const topics = records
    ? [...records.keys()]
    : known(() => [topicOfGroup(group)]) ?? [];
  return topics.map(topic => {
    const behind = records?.get(topic);
    const seconds =
      behind === undefined
        ? undefined
        : known(() => lagSeconds(world, namespace, topic, behind));
    const retention = known(() =>
      retentionSeconds(world, topicOf(world, namespace, topic)),
    );
    return {
      group,
      topic,
      ...(behind !== undefined && { records: behind }),
      ...(seconds !== undefined && { seconds }),
      ...(seconds !== undefined &&
        retention !== undefined && { retentionRatio: seconds / retention }),
    };
  });
}
