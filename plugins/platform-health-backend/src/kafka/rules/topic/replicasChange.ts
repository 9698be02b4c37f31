import {
  kindSource,
  oneLine,
  recordAt,
  textAt,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { TOPIC } from '../../projections';
import { topicOf } from '../../reading/kafkaTopic';

/** Strimzi leaves a change of the replication factor to Cruise Control. */
export const topicReplicasChange: Rule = {
  id: 'kafka/topic-replicas-change',
  title: 'Change of the number of replicas that goes on',
  sources: [kindSource(TOPIC)],
  nextStep: 'Wait for Cruise Control, or look at its log when it has failed.',
  check({ world, resource: { namespace, name } }) {
    const topic = topicOf(world, namespace, name);
    if (recordAt(topic, 'status', 'replicasChange') === undefined)
      return 'fine';
    const state = textAt(topic, 'status', 'replicasChange', 'state');
    const message = textAt(topic, 'status', 'replicasChange', 'message');
    return {
      state: message ? 'degraded' : 'progressing',
      sentence: message
        ? `The replicas of ${name} could not be changed (${oneLine(message)}).`
        : `The replicas of ${name} are being changed (${state ?? 'begun'}).`,
      evidence: [
        {
          name: 'Change of replicas',
          value: state ?? 'begun',
          source: kindSource(TOPIC),
        },
      ],
    };
  },
};
