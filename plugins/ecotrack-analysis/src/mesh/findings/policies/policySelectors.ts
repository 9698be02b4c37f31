import type { Kind, Objects } from '../../../objects/Objects';
import { selectorIndex } from '../../../objects/selectors';

type PolicyKind =
  | 'PeerAuthentication'
  | 'AuthorizationPolicy'
  | 'RequestAuthentication'
  | 'Telemetry'
  | 'Sidecar';

export const POLICY_KINDS = [
  'PeerAuthentication',
  'AuthorizationPolicy',
  'RequestAuthentication',
  'Telemetry',
  'Sidecar',
] as const satisfies readonly Kind[];

/** A policy with the labels it selects by; without any it is for its whole namespace. */
export interface SelectingPolicy {
  readonly kind: PolicyKind;
  readonly object: Objects[PolicyKind][number];
  readonly labels: Readonly<Record<string, string>>;
  /** Whether it is for gateways or waypoints instead of workloads. */
  readonly hasTarget: boolean;
}

/** All policies of the kinds that select workloads, in one form. */
export const selectingPolicies = (
  objects: Pick<Objects, PolicyKind>,
): readonly SelectingPolicy[] => [
  ...objects.PeerAuthentication.map(object => ({
    kind: 'PeerAuthentication' as const,
    object,
    labels: object.spec.selector?.matchLabels ?? {},
    hasTarget: false,
  })),
  ...(
    ['AuthorizationPolicy', 'RequestAuthentication', 'Telemetry'] as const
  ).flatMap(kind =>
    objects[kind].map(object => ({
      kind,
      object,
      labels: object.spec.selector?.matchLabels ?? {},
      hasTarget: object.spec.targetRefs.length > 0,
    })),
  ),
  ...objects.Sidecar.map(object => ({
    kind: 'Sidecar' as const,
    object,
    labels: object.spec.workloadSelector?.labels ?? {},
    hasTarget: false,
  })),
];

/** Finds the policies of a namespace that select a pod's labels; those for the whole namespace are left out. */
export const policyIndex = (policies: readonly SelectingPolicy[]) =>
  selectorIndex(policies, ({ object, labels }) => ({
    namespace: object.metadata.namespace ?? '',
    labels,
  }));
