import {
  kindSource,
  namesInWords,
  querySource,
  required,
  singleValue,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { TOPIC } from '../../projections';
import {
  consumerLag,
  consumerLagEarlier,
  consumerMembers,
  consumerRead,
} from '../../queries';
import {
  anyByTopic,
  byTopic,
  groupParameters,
} from '../../reading/consumerLag';

export const consumerStalled: Rule = {
  id: 'kafka/consumer-stalled',
  title: 'Consumer that has stopped reading',
  sources: [
    kindSource(TOPIC),
    ...[consumerLag, consumerLagEarlier, consumerRead].map(querySource),
  ],
  nextStep:
    'Look in the log of its pods for the record that it cannot get past, or for a rebalance without end.',
  check({ world, resource }) {
    const lags = byTopic(world, consumerLag, resource);
    const earlier = anyByTopic(world, consumerLagEarlier, resource);
    const read = anyByTopic(world, consumerRead, resource);
    const stalled = [...lags.keys()].filter(
      topic =>
        required(lags.get(topic), `the lag on ${topic}`) > 0 &&
        required(read.get(topic), `what is read of ${topic}`) === 0 &&
        required(earlier.get(topic), `the earlier lag on ${topic}`) > 0,
    );
    if (stalled.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${
        resource.name
      } has read nothing for ten minutes though records wait on ${namesInWords(
        stalled,
      )}.`,
      evidence: stalled.map(topic => ({
        name: `Read per second on ${topic}`,
        value: 0,
        unit: 'perSecond',
        source: querySource(consumerRead),
      })),
    };
  },
};

export const consumerWithoutMembers: Rule = {
  id: 'kafka/consumer-without-members',
  title: 'Consumer group that nobody is in',
  sources: [kindSource(TOPIC), querySource(consumerMembers)],
  nextStep: 'See whether the pods of the service run and reach Kafka.',
  check({ world, resource }) {
    const members = singleValue(
      world.samples(consumerMembers, groupParameters(world, resource)),
    );
    if (members > 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `Nobody reads as ${resource.name}: the group has no members.`,
      evidence: [
        {
          name: 'Members',
          value: members,
          unit: 'count',
          threshold: 1,
          source: querySource(consumerMembers),
        },
      ],
    };
  },
};
