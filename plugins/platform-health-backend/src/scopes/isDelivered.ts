import {
  listAt,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type {
  Facts,
  Projection,
  Scope,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** What says that a service was delivered at least once. */
export const DELIVERED_PROJECTION: Projection = {
  kind: 'applications.argoproj.io',
  keep: ['status.history.*.id', 'status.operationState.phase'],
};

/**
 * Whether a service was ever synced to the environment of the scope: one that was not has no pods and no data there,
 * and that is no fault. Undefined when it is not known; true for what is not delivered by Argo CD.
 */
export function isDelivered(
  { argocd, service, environment }: Scope,
  factsOf: (cluster: string) => Facts | undefined,
): boolean | undefined {
  if (!argocd || !service) return true;
  const fact = factsOf(argocd.cluster)?.objects(DELIVERED_PROJECTION.kind, {
    namespace: argocd.namespace,
    name: `${service}-${environment.name}`,
  });
  if (fact?.status === 'not-configured') return true;
  if (fact?.status !== 'known') return undefined;
  const [application] = fact.value;
  if (!application) return true;
  return (
    (listAt(application, 'status', 'history') ?? []).length > 0 ||
    textAt(application, 'status', 'operationState', 'phase') !== undefined
  );
}
