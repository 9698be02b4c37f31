import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { Controller, Wake } from '../runtime/Controller';
import { releaseDeleted } from '../runtime/ensure';
import { clusterSettings } from './clusterSettings';

export const API = 'postgresql.cnpg.io/v1';

/** The cluster an object belongs to, once it has a primary that carries out what is wanted. */
export function servingCluster(
  object: KubernetesObject,
  store: ObjectStore,
): KubernetesObject | undefined {
  const name = valueAt(object.spec, ['cluster', 'name']);
  const cluster =
    typeof name === 'string'
      ? store.get(API, 'Cluster', name, object.metadata.namespace)
      : undefined;
  return Number(valueAt(cluster?.status, ['readyInstances']) ?? 0) > 0
    ? cluster
    : undefined;
}

/** All objects of a kind in the namespace of what has changed. */
export const wakeNeighbours =
  (kind: string): Wake =>
  (changed, store) =>
    store.list(API, kind, changed.metadata.namespace);

function hasRole(
  role: string,
  cluster: KubernetesObject,
  store: ObjectStore,
): boolean {
  const { owner, name, namespace } = clusterSettings(cluster);
  const managed = valueAt(cluster.spec, ['managed', 'roles']);
  return (
    ['postgres', owner].includes(role) ||
    (Array.isArray(managed) &&
      managed.some(item => isRecord(item) && item.name === role)) ||
    store
      .list(API, 'DatabaseRole', namespace)
      .some(
        item =>
          valueAt(item.spec, ['name']) === role &&
          valueAt(item.spec, ['cluster', 'name']) === name &&
          valueAt(item.status, ['applied']) === true,
      )
  );
}

const appliedItems = (items: unknown) =>
  (Array.isArray(items) ? items : [])
    .filter(isRecord)
    .map(({ name }) => ({ name, applied: true }));

/** A Database is applied by the primary of its cluster; its owner has to be there first. */
export const databases: Controller = {
  apiVersion: API,
  kind: 'Database',
  wakes: {
    'postgresql.cnpg.io/Cluster': wakeNeighbours('Database'),
    'postgresql.cnpg.io/DatabaseRole': wakeNeighbours('Database'),
  },
  reconcile(database, { store }) {
    if (releaseDeleted(store, database, 'cnpg.io/')) return;
    const cluster = servingCluster(database, store);
    if (!cluster) return;
    const at = (field: string) => valueAt(database.spec, [field]);
    const owner = String(at('owner') ?? '');
    const isApplied =
      at('ensure') === 'absent' || hasRole(owner, cluster, store);
    const [schemas, extensions] = ['schemas', 'extensions'].map(field =>
      appliedItems(at(field)),
    );
    store.patchStatus(database, {
      observedGeneration: database.metadata.generation,
      applied: isApplied,
      ...(isApplied
        ? {
            ...(schemas.length > 0 && { schemas }),
            ...(extensions.length > 0 && { extensions }),
          }
        : {
            message: `while creating database "${at(
              'name',
            )}": ERROR: role "${owner}" does not exist (SQLSTATE 42704)`,
          }),
    });
  },
};
