import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { backupSetup } from '../../reading/backups';
import { clusterOf } from '../../reading/cluster';

/** ContinuousArchiving is True for a cluster that archives nothing, so the specification of the cluster counts. */
export const notConfigured: Rule = {
  id: 'postgres/backup-not-configured',
  title: 'Cluster in production that archives no WAL',
  sources: [kindSource(CLUSTERS)],
  nextStep:
    'Add the Barman Cloud plugin with an ObjectStore to spec.plugins of the Cluster.',
  check(context) {
    const cluster = clusterOf(context);
    if (backupSetup(cluster)) return 'fine';
    if (!context.environment.isProduction) return 'does-not-apply';
    return {
      state: 'degraded',
      sentence: `${cluster.metadata.name} has no backups: neither a WAL archiver nor an object store is configured.`,
      evidence: [
        {
          name: 'WAL archiver',
          value: 'none',
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
