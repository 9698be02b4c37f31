import {
  kindSource,
  namesInWords,
  required,
  Rule,
  timeAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENTS, FAILOVERS, STATEFUL_SETS } from '../../kinds';
import { failoverOf, sentinelSet, serverSet } from '../../reading/failover';

export const notCreated: Rule = {
  id: 'redis/not-created',
  title: 'Servers or sentinels that the operator has not made',
  sources: [FAILOVERS, STATEFUL_SETS, DEPLOYMENTS].map(kindSource),
  threshold: {
    default: 300,
    unit: 'seconds',
    bounds: [60, 3600],
    origin: 'the operator makes both within seconds; five minutes are generous',
  },
  nextStep: 'Look whether the Redis operator runs, and read its log.',
  isGate: true,
  check(context) {
    const failover = failoverOf(context);
    const { name } = failover.metadata;
    const missing = [
      ...(serverSet(context) ? [] : [`StatefulSet rfr-${name}`]),
      ...(sentinelSet(context) ? [] : [`Deployment rfs-${name}`]),
    ];
    if (missing.length === 0) return 'fine';
    const created = required(
      timeAt(failover, 'metadata', 'creationTimestamp'),
      `creationTimestamp of ${name}`,
    );
    const age = (context.world.now.getTime() - created.getTime()) / 1000;
    return {
      state: age <= context.threshold ? 'progressing' : 'unhealthy',
      sentence: `${name} has no ${namesInWords(missing)}.`,
      evidence: [
        {
          name: 'age of the RedisFailover',
          value: age,
          unit: 'seconds',
          threshold: context.threshold,
          source: kindSource(FAILOVERS),
        },
      ],
      since: created,
    };
  },
};
