import { valueAt } from '../../kubernetes/store/objects';
import { Controller } from '../runtime/Controller';
import { releaseDeleted } from '../runtime/ensure';
import { API, servingCluster, wakeNeighbours } from './databases';

/** A role is applied by the primary of its cluster; the secret with its password has to be there first. */
export const databaseRoles: Controller = {
  apiVersion: API,
  kind: 'DatabaseRole',
  wakes: {
    'postgresql.cnpg.io/Cluster': wakeNeighbours('DatabaseRole'),
    '/Secret': wakeNeighbours('DatabaseRole'),
  },
  reconcile(role, { store }) {
    if (releaseDeleted(store, role, 'cnpg.io/')) return;
    if (!servingCluster(role, store)) return;
    const { generation: observedGeneration, namespace } = role.metadata;
    const name = valueAt(role.spec, ['passwordSecret', 'name']);
    const secret =
      typeof name === 'string'
        ? store.get('v1', 'Secret', name, namespace)
        : undefined;
    store.patchStatus(
      role,
      typeof name === 'string' && !secret
        ? {
            observedGeneration,
            applied: false,
            message: `secrets "${name}" not found`,
          }
        : {
            observedGeneration,
            applied: true,
            ...(secret && {
              secretResourceVersion: secret.metadata.resourceVersion,
            }),
          },
    );
  },
};
