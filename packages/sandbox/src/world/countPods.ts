import { ObjectStore } from '../kubernetes';
import { isPodReady } from '../operators/pods/readiness';

/** `12 of 12 pods ready`, over some clusters. */
export function countPods(stores: ObjectStore[]): string {
  const pods = stores.flatMap(store => store.list('v1', 'Pod'));
  return `${pods.filter(isPodReady).length} of ${pods.length} pods ready`;
}
