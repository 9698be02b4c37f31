import {
  kindSource,
  querySource,
  ratioInWords,
  secondsInWords,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { KAFKA, TOPIC } from '../../projections';
import { consumerLag, topicWritten } from '../../queries';
import { byTopic, lagSeconds } from '../../reading/consumerLag';
import { retentionSeconds, topicOf } from '../../reading/kafkaTopic';

export const lagNearsRetention: Rule = {
  id: 'kafka/lag-nears-retention',
  title: 'Unread records that are about to be deleted',
  sources: [
    kindSource(TOPIC),
    kindSource(KAFKA),
    querySource(consumerLag),
    querySource(topicWritten),
  ],
  threshold: {
    default: 0.5,
    unit: 'ratio',
    bounds: [0.05, 0.9],
    origin: 'ours: half of the retention is left to mend it',
  },
  nextStep: 'Lengthen the retention of the topic now, then mend the consumer.',
  check({ world, resource, threshold }) {
    const { namespace, name } = resource;
    const worst = [...byTopic(world, consumerLag, resource)]
      .map(([topic, records]) => {
        const seconds = lagSeconds(world, namespace, topic, records);
        const retention = retentionSeconds(
          world,
          topicOf(world, namespace, topic),
        );
        return { topic, seconds, retention, ratio: seconds / retention };
      })
      .reduce((one, other) => (other.ratio > one.ratio ? other : one));
    const { topic, seconds, retention, ratio } = worst;
    if (ratio <= threshold) return 'fine';
    return {
      state: ratio >= 1 ? 'unhealthy' : 'degraded',
      sentence:
        ratio >= 1
          ? `${name} loses records of ${topic} unread: it is ${secondsInWords(
              seconds,
            )} behind, and they are kept for ${secondsInWords(retention)}.`
          : `${name} is ${secondsInWords(
              seconds,
            )} behind on ${topic}, ${ratioInWords(
              ratio,
            )} of the ${secondsInWords(retention)} that records are kept.`,
      evidence: [
        {
          name: `Share of the retention of ${topic}`,
          value: ratio,
          unit: 'ratio',
          threshold,
          source: querySource(consumerLag),
        },
      ],
    };
  },
};
