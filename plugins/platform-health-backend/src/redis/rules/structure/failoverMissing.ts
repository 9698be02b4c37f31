import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { FAILOVERS } from '../../kinds';

export const failoverMissing: Rule = {
  id: 'redis/failover-missing',
  title: 'RedisFailover that does not exist',
  sources: [kindSource(FAILOVERS)],
  nextStep:
    'Look whether the data platform of this environment was installed, and under which name.',
  isGate: true,
  check: ({ world, resource: { namespace, name } }) =>
    world.object(FAILOVERS, namespace, name)
      ? 'fine'
      : {
          state: 'unknown',
          sentence: `There is no RedisFailover ${name} in namespace ${namespace}.`,
          evidence: [],
        },
};
