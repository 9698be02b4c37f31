import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { backupSetup } from '../../reading/backups';
import { clusterOf, requiredCondition } from '../../reading/cluster';

export const walArchiving: Rule = {
  id: 'postgres/wal-archiving-failing',
  title: 'WAL that is not archived',
  sources: [kindSource(CLUSTERS)],
  nextStep:
    'Read the log of the primary (container plugin-barman-cloud): credentials, bucket and network, in this order.',
  check(context) {
    const cluster = clusterOf(context);
    if (!backupSetup(cluster)) return 'does-not-apply';
    const { status, message } = requiredCondition(
      cluster,
      'ContinuousArchiving',
    );
    if (status === 'True') return 'fine';
    return {
      state: 'degraded',
      sentence: `${cluster.metadata.name} does not archive its WAL${
        message ? `: ${message}` : ''
      }`,
      evidence: [
        {
          name: 'condition ContinuousArchiving',
          value: status,
          threshold: 'True',
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
