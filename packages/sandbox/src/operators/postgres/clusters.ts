import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { isPodReady, podsWith } from '../pods/readiness';
import { Controller, OperatorContext } from '../runtime/Controller';
import { ensureOnce, ensureOwned, relabel } from '../runtime/ensure';
import { recordEvent } from '../runtime/events';
import { CLUSTER, clusterObjects, INSTANCE_ROLE } from './clusterObjects';
import { clusterSettings } from './clusterSettings';
import { newestBackup } from './backupConditions';
import { clusterStatus, HEALTHY, PENDING } from './clusterStatus';
import { createInstance, instanceNames } from './instances';

const POSTGRES = { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster' };

const nameOf = ({ metadata }: KubernetesObject) => metadata.name;

/**
 * The ready instance that is primary: the one that was, or the first ready one after it. None while nobody can take
 * over; a failover that has begun goes on to another instance even when the lost one comes back.
 */
function choosePrimary(
  cluster: KubernetesObject,
  pods: KubernetesObject[],
  isHeld: boolean,
): string | undefined {
  const ready = pods.filter(isPodReady).map(nameOf);
  const before = valueAt(cluster.status, ['currentPrimary']);
  const isFailingOver = valueAt(cluster.status, ['targetPrimary']) === PENDING;
  const others = ready.filter(name => name !== before);
  if (ready.length === others.length || isFailingOver) {
    if (before !== undefined && isHeld) return undefined;
    if (others.length > 0) return others[0];
  }
  return ready.find(name => name === before);
}

/** Tells of a failover that begins, and of the instance that it ends with. */
function tellFailover(
  cluster: KubernetesObject,
  primary: string | undefined,
  context: OperatorContext,
): void {
  const before = valueAt(cluster.status, ['currentPrimary']);
  const isFailingOver = valueAt(cluster.status, ['targetPrimary']) === PENDING;
  const tell = (reason: string, message: string) =>
    recordEvent(
      cluster,
      { type: 'Normal', reason, message, source: 'cloudnative-pg' },
      context,
    );
  if (before === undefined || primary === before) return;
  if (!isFailingOver)
    tell(
      'FailingOver',
      `Current primary isn't healthy, initiating a failover from ${before}`,
    );
  if (primary)
    tell('FailoverTarget', `Failing over from ${before} to ${primary}`);
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
    'postgresql.cnpg.io/Backup': ({ spec, metadata }) => [
      {
        ...POSTGRES,
        name: String(valueAt(spec, ['cluster', 'name'])),
        namespace: metadata.namespace,
      },
    ],
  },
  reconcile(cluster, context) {
    const { store, now, troubles } = context;
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
    const primary = choosePrimary(
      cluster,
      present,
      troubles.holdFailover('postgres', namespace),
    );
    tellFailover(cluster, primary, context);
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
        backup: newestBackup(cluster, store),
        isArchiving: troubles.of('backups-refused', namespace).length === 0,
        serverEnds: troubles.of('certificate-not-renewed', namespace)[0]?.ends,
      }),
    );
  },
};
