import {
  numberInWords,
  querySource,
  singleValue,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { activeControllers } from '../../queries';

export const activeController: Rule = {
  id: 'kafka/active-controller',
  title: 'Not exactly one active controller',
  sources: [querySource(activeControllers)],
  nextStep:
    'Look at the quorum with kafka-metadata-quorum.sh and at the logs of the controllers.',
  check({ world, resource: { namespace, name } }) {
    const value = singleValue(
      world.samples(activeControllers, { namespace, cluster: name }),
    );
    if (value === 1) return 'fine';
    return {
      state: 'unhealthy',
      sentence: `Kafka ${name} has ${numberInWords(
        value,
      )} active controllers instead of one.`,
      evidence: [
        {
          name: 'Active controllers',
          value,
          unit: 'count',
          threshold: 1,
          source: querySource(activeControllers),
        },
      ],
    };
  },
};
