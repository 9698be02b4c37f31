import {
  kindSource,
  Rule,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { FAILOVERS } from '../../kinds';
import { failoverOf } from '../../reading/failover';

/** Only the fork of Saremox writes a status. */
export const notHealthy: Rule = {
  id: 'redis/not-healthy',
  title: 'RedisFailover that its operator calls not healthy',
  sources: [kindSource(FAILOVERS)],
  nextStep: 'Read status.message of the RedisFailover.',
  check(context) {
    const failover = failoverOf(context);
    const state = textAt(failover, 'status', 'state');
    if (state === undefined) return 'does-not-apply';
    if (state === 'Healthy') return 'fine';
    return {
      state: 'degraded',
      sentence: `The operator calls ${failover.metadata.name} ${state}: ${
        textAt(failover, 'status', 'message') ?? 'no reason given'
      }`,
      evidence: [
        { name: 'status.state', value: state, source: kindSource(FAILOVERS) },
      ],
    };
  },
};
