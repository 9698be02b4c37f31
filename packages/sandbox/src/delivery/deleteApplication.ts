import { Application, RESOURCES_FINALIZER } from './application/Application';
import { Clusters } from './application/Clusters';
import { isDeleteProtected } from './sync/options';
import { ownerOf } from './sync/tracking';

/**
 * Ends an Application that is marked for deletion: with Argo CD's finalizer its objects go first,
 * except the protected ones, and it waits until they are gone.
 */
export function deleteApplication(
  application: Application,
  clusters: Clusters,
): void {
  const { object, name, destination, syncOptions } = application;
  const finalizers = object.metadata.finalizers ?? [];
  const isOurs = (finalizer: string) =>
    finalizer.startsWith(RESOURCES_FINALIZER);
  if (!finalizers.some(isOurs)) return;
  const cluster = clusters.find(destination);
  if (typeof cluster !== 'string') {
    const { store } = cluster;
    const owned = store
      .all()
      .filter(
        item =>
          ownerOf(item) === name &&
          item.kind !== 'CustomResourceDefinition' &&
          !isDeleteProtected(item, syncOptions),
      );
    owned
      .filter(item =>
        store.get(
          item.apiVersion,
          item.kind,
          item.metadata.name,
          item.metadata.namespace,
        ),
      )
      .forEach(item => store.requestDeletion(item));
    const isLeft = owned.some(item =>
      store.get(
        item.apiVersion,
        item.kind,
        item.metadata.name,
        item.metadata.namespace,
      ),
    );
    if (isLeft) return;
  }
  clusters.home.store.update({
    ...object,
    metadata: {
      ...object.metadata,
      finalizers: finalizers.filter(finalizer => !isOurs(finalizer)),
    },
  });
}
