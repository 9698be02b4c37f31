import type { ObjectOf } from '../../objects/Objects';
import { selects } from '../../objects/selectors';
import type { Workload } from '../effectiveMtls';
import type { MeshSettings } from '../settings';

export type AuthorizationPolicy = ObjectOf<'AuthorizationPolicy'>;
export type Action = NonNullable<AuthorizationPolicy['spec']['action']>;

export const actionOf = ({ spec }: AuthorizationPolicy): Action =>
  spec.action ?? 'ALLOW';

export const policyName = ({ metadata }: AuthorizationPolicy): string =>
  `${metadata.namespace}/${metadata.name}`;

/** Policies with a target are for gateways and waypoints, not for proxies of workloads. */
export const hasTarget = ({ spec }: AuthorizationPolicy): boolean =>
  spec.targetRef !== undefined || spec.targetRefs.length > 0;

/** Policies that a workload's proxy holds to: of its own namespace and of the root namespace, if they select it. */
export const policiesOf = (
  workload: Workload,
  policies: readonly AuthorizationPolicy[],
  { rootNamespace }: MeshSettings,
): readonly AuthorizationPolicy[] =>
  policies.filter(
    policy =>
      (policy.metadata.namespace === workload.namespace ||
        policy.metadata.namespace === rootNamespace) &&
      !hasTarget(policy) &&
      selects(policy.spec.selector?.matchLabels, workload.labels),
  );
