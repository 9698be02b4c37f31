import {
  kindSource,
  numberInWords,
  querySource,
  required,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { TOPIC } from '../../projections';
import { consumerLag, consumerLagEarlier } from '../../queries';
import { anyByTopic, byTopic } from '../../reading/consumerLag';

const SHIPPED_ALERT = 1000;

export const consumerBehind: Rule = {
  id: 'kafka/consumer-lag',
  title: 'Consumer that is behind',
  sources: [kindSource(TOPIC), querySource(consumerLag)],
  threshold: {
    default: SHIPPED_ALERT,
    unit: 'count',
    bounds: [1, 10_000_000],
    origin: "Strimzi's own alert on consumer lag",
  },
  nextStep:
    'See whether its pods run and what they log; add replicas up to the number of partitions.',
  check({ world, resource, threshold }) {
    const lags = byTopic(world, consumerLag, resource);
    const behind = [...lags].filter(([, records]) => records > threshold);
    if (behind.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${resource.name} is ${behind
        .map(
          ([topic, records]) =>
            `${numberInWords(records)} records behind on ${topic}`,
        )
        .join(', ')}.`,
      evidence: behind.map(([topic, value]) => ({
        name: `Lag on ${topic}`,
        value,
        unit: 'count',
        threshold,
        source: querySource(consumerLag),
      })),
    };
  },
};

export const consumerLagGrows: Rule = {
  id: 'kafka/consumer-lag-grows',
  title: 'Lag that grows',
  sources: [
    kindSource(TOPIC),
    querySource(consumerLag),
    querySource(consumerLagEarlier),
  ],
  threshold: {
    default: SHIPPED_ALERT,
    unit: 'count',
    bounds: [1, 10_000_000],
    origin: 'ours: as much within ten minutes as a lag may be',
  },
  nextStep:
    'Compare what is written with what is read, and add replicas or mend what slows the consumer.',
  check({ world, resource, threshold }) {
    const lags = byTopic(world, consumerLag, resource);
    const earlier = anyByTopic(world, consumerLagEarlier, resource);
    // what is no more than that cannot have grown by more
    const grown = [...lags]
      .filter(([, records]) => records > threshold)
      .map(
        ([topic, records]) =>
          [
            topic,
            records -
              required(earlier.get(topic), `the earlier lag on ${topic}`),
          ] as const,
      )
      .filter(([, records]) => records > threshold);
    if (grown.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `The lag of ${resource.name} grew within ten minutes by ${grown
        .map(
          ([topic, records]) => `${numberInWords(records)} records on ${topic}`,
        )
        .join(', ')}.`,
      evidence: grown.map(([topic, value]) => ({
        name: `Growth on ${topic} in ten minutes`,
        value,
        unit: 'count',
        threshold,
        source: querySource(consumerLagEarlier),
      })),
    };
  },
};
