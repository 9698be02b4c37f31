import { KubernetesObject, ObjectRef, ObjectStore } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { Wake } from '../runtime/Controller';

const DEPLOYMENT = { apiVersion: 'apps/v1', kind: 'Deployment' };

/** The Deployment that an object names at a path of its spec, such as `scaleTargetRef`. */
export function scaleTarget(
  store: ObjectStore,
  object: KubernetesObject,
  path: 'scaleTargetRef' | 'targetRef',
): KubernetesObject | undefined {
  const at = (field: string) => valueAt(object.spec, [path, field]);
  if (at('kind') !== DEPLOYMENT.kind) return undefined;
  return store.get(
    DEPLOYMENT.apiVersion,
    DEPLOYMENT.kind,
    String(at('name')),
    object.metadata.namespace,
  );
}

/** Wakes those of a kind that name a changed Deployment. */
export const wakeScalers =
  (
    { apiVersion, kind }: Pick<ObjectRef, 'apiVersion' | 'kind'>,
    path: 'scaleTargetRef' | 'targetRef',
  ): Wake =>
  (deployment, store) =>
    store
      .list(apiVersion, kind, deployment.metadata.namespace)
      .filter(
        one => valueAt(one.spec, [path, 'name']) === deployment.metadata.name,
      );
