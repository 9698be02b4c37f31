import type { PlatformHealthApi } from '@ecotrack/backstage-plugin-platform-health';
import {
  byWorst,
  parseResourceKey,
  type FleetCell,
  type HealthState,
  type ResourceRef,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** Something that is not healthy now. */
export interface FiringNow {
  readonly entityRef: string;
  readonly environment: string;
  readonly state: HealthState;
  readonly sentence: string;
  /** Absent for a verdict that no rule made, such as a silent source. */
  readonly finding?: {
    readonly rule: string;
    readonly resource: ResourceRef;
    readonly since: string;
  };
}

async function firingOf(
  api: PlatformHealthApi,
  rule: string,
  signal: AbortSignal,
): Promise<FiringNow[]> {
  const { firing } = await api.firing(rule, { signal });
  return firing.map(({ resource: key, since, ...row }) => {
    const resource = parseResourceKey(key);
    return { ...row, ...(resource && { finding: { rule, resource, since } }) };
  });
}

/**
 * What fires now, among what the reader may see, the worst first. The subject is a rule (`kafka/broker-down`), or a
 * technology (`kafka`) for the rules that are the worst of some entity, and for verdicts that no rule made.
 */
export async function readFiring(
  api: PlatformHealthApi,
  subject: string,
  signal: AbortSignal,
): Promise<readonly FiringNow[]> {
  if (subject.includes('/'))
    return (await firingOf(api, subject, signal)).sort(byWorst);
  const { rows } = await api.fleet({ signal });
  const cells = rows.flatMap(({ entityRef, cells: all }) =>
    all
      .filter(one => one.technology === subject && one.state !== 'healthy')
      .map((cell): FleetCell & { entityRef: string } => ({
        ...cell,
        entityRef,
      })),
  );
  const rules = new Set(cells.flatMap(({ rule }) => rule ?? []));
  const firing = await Promise.all(
    [...rules].map(rule => firingOf(api, rule, signal)),
  );
  const others = cells
    .filter(({ rule }) => !rule)
    .map(({ entityRef, environment, state, sentence }) => ({
      entityRef,
      environment,
      state,
      sentence,
    }));
  return [...firing.flat(), ...others].sort(byWorst);
}
