import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { FAILOVERS } from '../../kinds';
import { failoverOf, hasExporter } from '../../reading/failover';

export const exporterOff: Rule = {
  id: 'redis/exporter-off',
  title: 'Servers without an exporter',
  sources: [kindSource(FAILOVERS)],
  nextStep: 'Set spec.redis.exporter.enabled of the RedisFailover to true.',
  check(context) {
    const failover = failoverOf(context);
    if (hasExporter(failover)) return 'fine';
    return {
      state: 'unknown',
      sentence: `${failover.metadata.name} has no exporter: its memory, persistence and replication are not known.`,
      evidence: [
        {
          name: 'spec.redis.exporter.enabled',
          value: 'false',
          threshold: 'true',
          source: kindSource(FAILOVERS),
        },
      ],
    };
  },
};
