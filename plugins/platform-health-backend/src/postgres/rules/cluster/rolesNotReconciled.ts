import {
  kindSource,
  namesInWords,
  recordAt,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { clusterOf } from '../../reading/cluster';

export const rolesNotReconciled: Rule = {
  id: 'postgres/roles-not-reconciled',
  title: 'Managed role that cannot be reconciled',
  sources: [kindSource(CLUSTERS)],
  nextStep:
    'Read the errors in status.managedRolesStatus.cannotReconcile of the Cluster.',
  check(context) {
    const cluster = clusterOf(context);
    const failed = Object.keys(
      recordAt(cluster, 'status', 'managedRolesStatus', 'cannotReconcile') ??
        {},
    );
    if (failed.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${namesInWords(failed)} cannot be made as ${
        cluster.metadata.name
      } wants it.`,
      evidence: [
        {
          name: 'roles that cannot be reconciled',
          value: failed.join(', '),
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
