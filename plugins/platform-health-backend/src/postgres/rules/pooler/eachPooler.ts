import type {
  KubernetesObject,
  Outcome,
  RuleContext,
  Violation,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { byWorst } from '@ecotrack/backstage-plugin-platform-health-common';
import { poolersOf } from '../../reading/poolers';

/** Asks about every pooler of the cluster; the worst answer counts. */
export function eachPooler(
  context: RuleContext,
  check: (pooler: KubernetesObject) => Violation | 'fine',
): Outcome {
  const poolers = poolersOf(context);
  if (poolers.length === 0) return 'does-not-apply';
  const violations = poolers.flatMap(pooler => {
    const outcome = check(pooler);
    return outcome === 'fine' ? [] : [outcome];
  });
  return violations.sort(byWorst)[0] ?? 'fine';
}
