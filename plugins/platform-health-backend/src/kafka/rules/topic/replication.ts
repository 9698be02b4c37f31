import {
  kindSource,
  numberInWords,
  querySource,
  singleValue,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { KAFKA, TOPIC } from '../../projections';
import { topicInSync, topicUnderReplicated } from '../../queries';
import {
  topicMinInSync,
  topicOf,
  topicParameters,
} from '../../reading/kafkaTopic';

export const topicUnderReplicatedRule: Rule = {
  id: 'kafka/topic-under-replicated',
  title: 'Topic with replicas that are not in sync',
  sources: [kindSource(TOPIC), querySource(topicUnderReplicated)],
  threshold: {
    default: 0,
    unit: 'count',
    bounds: [0, 100],
    origin: "Strimzi's own alerts",
  },
  nextStep: 'Look at the brokers of the Kafka cluster: one lags or is away.',
  check({ world, resource: { namespace, name }, threshold }) {
    const value = singleValue(
      world.samples(
        topicUnderReplicated,
        topicParameters(world, namespace, name),
      ),
    );
    if (value <= threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `${numberInWords(
        value,
      )} partitions of ${name} have replicas that are not in sync.`,
      evidence: [
        {
          name: 'Under-replicated partitions',
          value,
          unit: 'count',
          threshold,
          source: querySource(topicUnderReplicated),
        },
      ],
    };
  },
};

export const topicUnderMinIsr: Rule = {
  id: 'kafka/topic-under-min-isr',
  title: 'Topic under its minimum of replicas in sync',
  sources: [kindSource(TOPIC), kindSource(KAFKA), querySource(topicInSync)],
  nextStep: 'Bring back the brokers that are not in sync.',
  check({ world, resource: { namespace, name } }) {
    const wanted = topicMinInSync(world, topicOf(world, namespace, name));
    const value = singleValue(
      world.samples(topicInSync, topicParameters(world, namespace, name)),
    );
    if (value >= wanted) return 'fine';
    return {
      state: 'unhealthy',
      sentence: `A partition of ${name} has ${numberInWords(
        value,
      )} of ${wanted} replicas in sync that a write needs: writes with acks=all fail.`,
      evidence: [
        {
          name: 'Replicas in sync of the worst partition',
          value,
          unit: 'count',
          threshold: wanted,
          source: querySource(topicInSync),
        },
      ],
    };
  },
};
