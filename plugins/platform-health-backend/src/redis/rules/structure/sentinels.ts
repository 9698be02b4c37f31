import {
  kindSource,
  required,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENTS, FAILOVERS, PODS } from '../../kinds';
import {
  failoverOf,
  quorumOf,
  readyOf,
  Reading,
  sentinelSet,
  wantedSentinels,
} from '../../reading/failover';
import { isMaster, readyServers } from '../../reading/servers';

const readySentinels = (reading: Reading): number =>
  readyOf(
    required(sentinelSet(reading), `Deployment rfs-${reading.resource.name}`),
  );

/** Without a quorum a master that serves goes on; one that is lost is not replaced. */
export const sentinelQuorum: Rule = {
  id: 'redis/sentinel-quorum',
  title: 'Too few sentinels to agree on a failover',
  sources: [FAILOVERS, DEPLOYMENTS, PODS].map(kindSource),
  nextStep: 'Look at the pods of the sentinels; do not restart the master now.',
  check(context) {
    const failover = failoverOf(context);
    const ready = readySentinels(context);
    const quorum = quorumOf(failover);
    if (ready >= quorum) return 'fine';
    const hasMaster = readyServers(context).some(isMaster);
    return {
      state: hasMaster ? 'degraded' : 'unhealthy',
      sentence: `${ready} of ${wantedSentinels(failover)} sentinels of ${
        failover.metadata.name
      } are ready and ${quorum} must agree: a lost master is not replaced.`,
      evidence: [
        {
          name: 'ready sentinels',
          value: ready,
          unit: 'count',
          threshold: quorum,
          source: kindSource(DEPLOYMENTS),
        },
      ],
    };
  },
};

export const sentinelsReady: Rule = {
  id: 'redis/sentinels-ready',
  title: 'Fewer sentinels ready than wanted',
  sources: [kindSource(FAILOVERS), kindSource(DEPLOYMENTS)],
  nextStep: 'Look at the pods of the sentinels and their events.',
  check(context) {
    const failover = failoverOf(context);
    const ready = readySentinels(context);
    const wanted = wantedSentinels(failover);
    if (ready >= wanted && wanted > 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${ready} of ${wanted} sentinels of ${failover.metadata.name} are ready.`,
      evidence: [
        {
          name: 'ready sentinels',
          value: ready,
          unit: 'count',
          threshold: wanted,
          source: kindSource(DEPLOYMENTS),
        },
      ],
    };
  },
};
