import { KubernetesObject } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { statusCount, wantedReplicas } from './replicas';

/** A share such as `25%`, or a number, of the wanted pods. */
function shareOf(
  value: unknown,
  wanted: number,
  round: (value: number) => number,
): number {
  if (typeof value === 'number') return value;
  const percent = typeof value === 'string' ? parseInt(value, 10) : 25;
  return round(((Number.isNaN(percent) ? 25 : percent) * wanted) / 100);
}

/** How many pods may be too many, and how many too few, while a Deployment changes. */
function limitsOf(deployment: KubernetesObject) {
  const wanted = wantedReplicas(deployment);
  const at = (field: string) =>
    valueAt(deployment.spec, ['strategy', 'rollingUpdate', field]);
  const surge = shareOf(at('maxSurge'), wanted, Math.ceil);
  const unavailable = shareOf(at('maxUnavailable'), wanted, Math.floor);
  // both 0 would never move
  return { surge, unavailable: surge + unavailable === 0 ? 1 : unavailable };
}

const available = (set: KubernetesObject) =>
  statusCount(set, 'availableReplicas');

const sum = (
  sets: KubernetesObject[],
  count: (set: KubernetesObject) => number,
) => sets.reduce((total, set) => total + count(set), 0);

/**
 * The next sizes of a Deployment's ReplicaSets, the way the deployment controller rolls: up within
 * maxSurge, down within maxUnavailable, pods that are not ready first.
 */
export function nextSizes(
  deployment: KubernetesObject,
  current: KubernetesObject,
  old: KubernetesObject[],
): Map<KubernetesObject, number> {
  const wanted = wantedReplicas(deployment);
  const sizes = new Map<KubernetesObject, number>();
  if (valueAt(deployment.spec, ['strategy', 'type']) === 'Recreate') {
    old.forEach(set => sizes.set(set, 0));
    const areGone = old.every(set => statusCount(set, 'replicas') === 0);
    sizes.set(current, areGone ? wanted : wantedReplicas(current));
    return sizes;
  }
  const { surge, unavailable } = limitsOf(deployment);
  const total = wantedReplicas(current) + sum(old, wantedReplicas);
  const room = Math.max(0, wanted + surge - total);
  const size = Math.min(wanted, wantedReplicas(current) + room);
  sizes.set(current, size);

  const atLeast = Math.max(0, wanted - unavailable);
  const starting = Math.max(0, wantedReplicas(current) - available(current));
  let unready = Math.max(0, total - atLeast - starting);
  let ready = Math.max(0, available(current) + sum(old, available) - atLeast);
  for (const set of old) {
    const dead = Math.min(unready, wantedReplicas(set) - available(set));
    const live = Math.min(ready, available(set));
    unready -= Math.max(0, dead);
    ready -= live;
    sizes.set(set, wantedReplicas(set) - Math.max(0, dead) - live);
  }
  return sizes;
}
