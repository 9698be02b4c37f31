import { Unreadable } from '../facts/SourceMissing';
import type { KubernetesObject } from '../facts/KubernetesObject';
import { listAt } from './fields';

/** A condition of an object's status, as Kubernetes has them. */
export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason?: string;
  readonly message?: string;
  readonly lastTransitionTime?: string;
}

function readCondition(value: unknown, name: string): Condition {
  const { type, status, reason, message, lastTransitionTime } = Object(value);
  if (
    typeof type !== 'string' ||
    !['True', 'False', 'Unknown'].includes(status)
  )
    throw new Unreadable(`a condition of ${name} has no type or status`);
  const text = (one: unknown) => (typeof one === 'string' ? one : undefined);
  return {
    type,
    status,
    reason: text(reason),
    message: text(message),
    lastTransitionTime: text(lastTransitionTime),
  };
}

/** All conditions of the status; none when there are none. Throws Unreadable. */
export const conditionsOf = (object: KubernetesObject): readonly Condition[] =>
  (listAt(object, 'status', 'conditions') ?? []).map(one =>
    readCondition(one, object.metadata.name),
  );

/** The condition of a type; undefined when the object does not have it. Throws Unreadable. */
export const conditionOf = (
  object: KubernetesObject,
  type: string,
): Condition | undefined => conditionsOf(object).find(one => one.type === type);

/** Since when a condition stands; undefined when it does not tell in a way that can be read. */
export function sinceOf(condition: Condition): Date | undefined {
  const since = new Date(condition.lastTransitionTime ?? NaN);
  return Number.isNaN(since.getTime()) ? undefined : since;
}
