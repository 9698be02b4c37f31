import { KubernetesObject } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';

/** One entry of `status.conditions`, as most kinds have it. */
export type Condition = {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
  lastUpdateTime?: string;
};

/** The conditions of an object, none when it has no status yet. */
export function conditionsOf(object: KubernetesObject): Condition[] {
  const found = valueAt(object.status, ['conditions']);
  return Array.isArray(found) ? (found as Condition[]) : [];
}

export function conditionOf(
  object: KubernetesObject,
  type: string,
): Condition | undefined {
  return conditionsOf(object).find(condition => condition.type === type);
}

/** New conditions, each with the time of its last transition kept from the old ones. */
export function withTransitions(
  object: KubernetesObject,
  wanted: Condition[],
  now: string,
): Condition[] {
  return wanted.map(condition => {
    const old = conditionOf(object, condition.type);
    return {
      ...condition,
      lastTransitionTime:
        old?.status === condition.status && old.lastTransitionTime
          ? old.lastTransitionTime
          : now,
    };
  });
}
