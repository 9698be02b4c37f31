import {
  kindSource,
  Rule,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { FAILOVERS, SKIP_ANNOTATION } from '../../kinds';
import { failoverOf } from '../../reading/failover';

/** No gate: the sentinels go on without the operator, so all else counts. */
export const reconciliationSkipped: Rule = {
  id: 'redis/reconciliation-skipped',
  title: 'RedisFailover that the operator is told to leave alone',
  sources: [kindSource(FAILOVERS)],
  nextStep: `Remove the annotation ${SKIP_ANNOTATION} when the maintenance is over.`,
  check(context) {
    const failover = failoverOf(context);
    const value = textAt(failover, 'metadata', 'annotations', SKIP_ANNOTATION);
    if (value !== 'true') return 'fine';
    return {
      state: 'suspended',
      sentence: `The operator does not act on ${failover.metadata.name}: it is told to skip it.`,
      evidence: [
        { name: SKIP_ANNOTATION, value, source: kindSource(FAILOVERS) },
      ],
    };
  },
};
