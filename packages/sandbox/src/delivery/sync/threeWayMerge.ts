import { isRecord } from '../../kubernetes/store/objects';

/**
 * What `kubectl apply` makes of a live value: the target laid over it, without what was applied
 * last time and is not wanted any more. What others added to the live value stays.
 */
export function threeWayMerge(
  last: unknown,
  target: unknown,
  live: unknown,
): unknown {
  if (isRecord(target) && isRecord(live)) {
    const before = isRecord(last) ? last : {};
    const kept = Object.entries(live).filter(
      ([key]) => Object.hasOwn(target, key) || !Object.hasOwn(before, key),
    );
    const wanted = Object.entries(target).map(([key, value]) => [
      key,
      threeWayMerge(before[key], value, live[key]),
    ]);
    return { ...Object.fromEntries(kept), ...Object.fromEntries(wanted) };
  }
  // Lists of the same length are merged by position, so that defaults in their items may stand.
  if (
    Array.isArray(target) &&
    Array.isArray(live) &&
    target.length === live.length
  ) {
    const before =
      Array.isArray(last) && last.length === target.length ? last : [];
    return target.map((item, index) =>
      threeWayMerge(before[index], item, live[index]),
    );
  }
  return target;
}
