import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { isPodReady, podsWith } from '../pods/readiness';
import { Controller } from '../runtime/Controller';
import { ensureOnce, ensureOwned, relabel } from '../runtime/ensure';
import { CLUSTER, clusterObjects, INSTANCE_ROLE } from './clusterObjects';
import { clusterSettings } from './clusterSettings';
import { clusterStatus, HEALTHY } from './clusterStatus';
import { createInstance, instanceNames } from './instances';

const POSTGRES = { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster' };

const nameOf = ({ metadata }: KubernetesObject) => metadata.name;

/** The ready instance that is primary: the one that was, or the first ready one after it. */
function choosePrimary(
  cluster: KubernetesObject,
  pods: KubernetesObject[],
): string | undefined {
  const ready = pods.filter(isPodReady).map(nameOf);
  const before = valueAt(cluster.status, ['currentPrimary']);
  return ready.find(name => name === before) ?? ready[0];
}

function setRoles(
  store: ObjectStore,
  pods: KubernetesObject[],
  primary: string | undefined,
): void {
  for (const pod of pods) {
    const role = nameOf(pod) === primary ? 'primary' : 'replica';
    if (primary) relabel(store, pod, { [INSTANCE_ROLE]: role, role });
  }
}

/** CloudNativePG: the primary first, then one replica after the other; a lost primary is replaced by a replica. */
export const clusters: Controller = {
  ...POSTGRES,
  wakes: {
    '/Pod': ({ metadata }) =>
      metadata.labels?.[CLUSTER]
        ? [
            {
              ...POSTGRES,
              name: metadata.labels[CLUSTER],
              namespace: metadata.namespace,
            },
          ]
        : [],
  },
  reconcile(cluster, { store, now }) {
    const settings = clusterSettings(cluster);
    const { name, namespace } = settings;
    for (const object of clusterObjects(settings)) {
      if (object.kind === 'Secret') ensureOnce(store, cluster, object);
      else ensureOwned(store, cluster, object);
    }
    const labels = { [CLUSTER]: name, 'cnpg.io/podRole': 'instance' };
    const podsNow = () => podsWith(store, namespace, labels);
    const wanted = instanceNames(settings);
    podsNow()
      .filter(pod => !wanted.includes(nameOf(pod)))
      .forEach(pod => store.requestDeletion(pod));

    const present = podsNow();
    const primary = choosePrimary(cluster, present);
    const missing = wanted.find(
      instance => !present.map(nameOf).includes(instance),
    );
    const isFirst = valueAt(cluster.status, ['currentPrimary']) === undefined;
    if (missing && (present.every(isPodReady) || !isFirst)) {
      createInstance(
        store,
        cluster,
        settings,
        missing,
        isFirst && present.length === 0 ? 'primary' : 'replica',
      );
    }
    setRoles(store, podsNow(), primary);

    const pods = podsNow();
    const phase = () => {
      if (!primary) return isFirst ? 'Setting up primary' : 'Failing over';
      if (pods.length < wanted.length) return 'Creating a new replica';
      return pods.every(isPodReady)
        ? HEALTHY
        : 'Waiting for the instances to become active';
    };
    const current = store.get(
      POSTGRES.apiVersion,
      POSTGRES.kind,
      name,
      namespace,
    );
    if (!current) return;
    store.patchStatus(
      current,
      clusterStatus(current, settings, {
        phase: phase(),
        pods,
        primary,
        now: now(),
        store,
      }),
    );
  },
};
