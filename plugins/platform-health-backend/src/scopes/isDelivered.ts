import {
  known,
  listAt,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type {
  Facts,
  Projection,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** What says that a service was delivered at least once. */
export const DELIVERED_PROJECTION: Projection = {
  kind: 'applications.argoproj.io',
  keep: ['status.history.*.id', 'status.operationState.phase'],
};

/** Whether a service was ever delivered to an environment; undefined when that is not known. */
export type IsDelivered = (
  service: string,
  environment: string,
) => boolean | undefined;

/**
 * Whether Argo CD ever synced a service to an environment: where it did not, the service has no pods and no data, and
 * that is no fault. True for what Argo CD does not deliver; undefined when it does not tell.
 */
export function isDelivered(
  service: string,
  environment: string,
  argocd: { readonly facts: Facts | undefined; readonly namespace: string },
): boolean | undefined {
  const fact = argocd.facts?.objects(DELIVERED_PROJECTION.kind, {
    namespace: argocd.namespace,
    name: `${service}-${environment}`,
  });
  if (fact?.status === 'not-configured') return true;
  if (fact?.status !== 'known') return undefined;
  const [application] = fact.value;
  if (!application) return true;
  return known(
    () =>
      (listAt(application, 'status', 'history') ?? []).length > 0 ||
      textAt(application, 'status', 'operationState', 'phase') !== undefined,
  );
}
