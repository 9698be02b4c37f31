import {
  numberInWords,
  querySource,
  Rule,
  singleValue,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { deadlocksQuery } from '../../queries/activity';
import { parametersOf } from '../../reading/cluster';

export const deadlocks: Rule = {
  id: 'postgres/deadlocks',
  title: 'Many deadlocks within an hour',
  sources: [querySource(deadlocksQuery)],
  threshold: {
    default: 10,
    unit: 'count',
    bounds: [0, 10_000],
    origin: 'sample alert of CloudNativePG: more than ten deadlocks',
  },
  nextStep:
    'Read the log of the primary for "deadlock detected": both statements stand there.',
  check(context) {
    const count = singleValue(
      context.world.samples(deadlocksQuery, parametersOf(context)),
    );
    if (count <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `${context.resource.name} had ${numberInWords(
        count,
      )} deadlocks within the last hour.`,
      evidence: [
        {
          name: 'deadlocks in an hour',
          value: count,
          unit: 'count',
          threshold: context.threshold,
          source: querySource(deadlocksQuery),
        },
      ],
    };
  },
};
