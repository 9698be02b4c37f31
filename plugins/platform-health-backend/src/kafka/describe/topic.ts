import {
  countAt,
  keyNumber,
  known,
  singleValue,
  type Description,
  type QueryTemplate,
  type ResourceType,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { topicUnderReplicated, topicWritten } from '../queries';
import {
  retentionSeconds,
  topicMinInSync,
  topicOf,
  topicParameters,
} from '../reading/kafkaTopic';

/** A topic on a card and in the entity's tab. */
export const describeTopic: ResourceType['describe'] = ({
  world,
  resource: { namespace, name },
}): Description => {
  const topic = known(() => topicOf(world, namespace, name));
  const count = (field: string) =>
    topic && known(() => countAt(topic, 'spec', field));
  const value = (query: QueryTemplate) =>
    known(() =>
      singleValue(
        world.samples(query, topicParameters(world, namespace, name)),
      ),
    );
  const partitions = count('partitions');
  const replicas = count('replicas');
  const minInSync = topic && known(() => topicMinInSync(world, topic));
  const retention = topic && known(() => retentionSeconds(world, topic));
  const kept = Number.isFinite(retention) ? retention : undefined;
  const written = value(topicWritten);
  const underReplicated = value(topicUnderReplicated);
  return {
    sentence: [
      partitions === undefined ? `Topic ${name}` : `${partitions} partitions`,
      ...(underReplicated === 0 ? ['all replicas in sync'] : []),
    ].join(', '),
    keyNumbers: [
      ...keyNumber('messages-per-second', written, 'perSecond'),
      ...keyNumber(
        'under-replicated-partitions',
        underReplicated,
        'count',
        partitions,
      ),
      ...keyNumber('retention', kept, 'seconds'),
    ],
    certificates: [],
    details: {
      type: 'kafka-topic',
      topic: name,
      ...(partitions !== undefined && { partitions }),
      ...(replicas !== undefined && { replicas }),
      ...(minInSync !== undefined && { minInSync }),
      ...(kept !== undefined && { retentionSeconds: kept }),
      ...(written !== undefined && { messagesPerSecond: written }),
      ...(underReplicated !== undefined && { underReplicated }),
      consumers: [],
    },
  };
};
