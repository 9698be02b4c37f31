import { valueAt } from '../../kubernetes/store/objects';
import { Controller } from '../runtime/Controller';

/** The storage driver: every claim is bound to a volume of the wanted size, and grows when asked. */
export const volumeClaims: Controller = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  reconcile(claim, { store }) {
    const at = (...path: string[]) => valueAt(claim.spec, path);
    store.patchStatus(claim, {
      phase: 'Bound',
      accessModes: at('accessModes'),
      capacity: { storage: at('resources', 'requests', 'storage') },
    });
  },
};
