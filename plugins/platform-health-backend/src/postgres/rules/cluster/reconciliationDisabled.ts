import {
  kindSource,
  Rule,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS, RECONCILIATION_ANNOTATION } from '../../kinds';
import { clusterOf } from '../../reading/cluster';

export const reconciliationDisabled: Rule = {
  id: 'postgres/reconciliation-disabled',
  title: 'Cluster that the operator is told to leave alone',
  sources: [kindSource(CLUSTERS)],
  nextStep: `Remove the annotation ${RECONCILIATION_ANNOTATION} when the maintenance is over: until then nothing fails over.`,
  isGate: true,
  check(context) {
    const cluster = clusterOf(context);
    const value = textAt(
      cluster,
      'metadata',
      'annotations',
      RECONCILIATION_ANNOTATION,
    );
    if (value !== 'disabled') return 'fine';
    return {
      state: 'suspended',
      sentence: `The operator does not act on ${cluster.metadata.name}: its reconciliation is disabled.`,
      evidence: [
        {
          name: RECONCILIATION_ANNOTATION,
          value,
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
