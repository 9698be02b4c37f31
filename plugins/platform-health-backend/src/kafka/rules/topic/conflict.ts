import {
  kindSource,
  namesInWords,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { TOPIC } from '../../projections';
import { clusterNameOf, topicsNamed } from '../../reading/kafkaTopic';

export const topicConflict: Rule = {
  id: 'kafka/topic-conflict',
  title: 'Topic that several KafkaTopic objects mean',
  sources: [kindSource(TOPIC)],
  nextStep:
    'Agree on the one repository that owns the topic, and remove it from the others.',
  check({ world, resource: { namespace, name } }) {
    const found = topicsNamed(world, namespace, name);
    const clusters = new Set(found.map(clusterNameOf));
    if (found.length === clusters.size) return 'fine';
    return {
      state: 'degraded',
      sentence: `The topic ${name} is declared ${
        found.length
      } times, by ${namesInWords(
        found.map(one => one.metadata.name),
      )}: only the oldest is carried out.`,
      evidence: [
        {
          name: 'KafkaTopic objects',
          value: found.length,
          unit: 'count',
          threshold: 1,
          source: kindSource(TOPIC),
        },
      ],
    };
  },
};
