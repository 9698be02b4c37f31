import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { podTemplateOf } from '../pods/PodSpec';
import { Controller } from '../runtime/Controller';
import { childrenOf, controlledBy, wakeController } from '../runtime/owners';
import { deploymentStatus } from './deploymentStatus';
import { statusCount, wantedReplicas } from './replicas';
import { nextSizes } from './rollout';
import { templateHash } from './templateHash';

const DEPLOYMENT = { apiVersion: 'apps/v1', kind: 'Deployment' };
const HASH = 'pod-template-hash';
const REVISION = 'deployment.kubernetes.io/revision';

const revisionOf = (object: KubernetesObject) =>
  Number(object.metadata.annotations?.[REVISION] ?? 0);

function scale(store: ObjectStore, set: KubernetesObject, replicas: number) {
  if (wantedReplicas(set) === replicas || !isRecord(set.spec)) return;
  store.update({ ...set, spec: { ...set.spec, replicas } });
}

function createSet(
  store: ObjectStore,
  deployment: KubernetesObject,
  hash: string,
  revision: number,
): KubernetesObject {
  const { name, namespace } = deployment.metadata;
  const template = podTemplateOf(deployment);
  const labels = { ...template.metadata?.labels, [HASH]: hash };
  const matchLabels = valueAt(deployment.spec, ['selector', 'matchLabels']);
  return store.create({
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `${name}-${hash}`,
      namespace,
      labels,
      annotations: { [REVISION]: String(revision) },
      ownerReferences: [controlledBy(deployment)],
    },
    spec: {
      replicas: 0,
      selector: {
        matchLabels: {
          ...(isRecord(matchLabels) ? matchLabels : {}),
          [HASH]: hash,
        },
      },
      template: {
        ...template,
        metadata: { ...template.metadata, labels },
      },
    },
  });
}

/** Old ReplicaSets beyond `revisionHistoryLimit` (10) that have no pods any more. */
function forget(
  store: ObjectStore,
  deployment: KubernetesObject,
  old: KubernetesObject[],
) {
  const limit = valueAt(deployment.spec, ['revisionHistoryLimit']);
  const keep = typeof limit === 'number' ? limit : 10;
  [...old]
    .sort((left, right) => revisionOf(right) - revisionOf(left))
    .slice(keep)
    .filter(set => wantedReplicas(set) + statusCount(set, 'replicas') === 0)
    .forEach(set => store.requestDeletion(set));
}

/** Rolls a Deployment: one ReplicaSet for each template it has had, sized within the strategy's limits. */
export const deployments: Controller = {
  ...DEPLOYMENT,
  wakes: {
    'apps/ReplicaSet': wakeController(DEPLOYMENT.apiVersion, DEPLOYMENT.kind),
  },
  reconcile(object, { store, now }) {
    let deployment = object;
    const { name, namespace } = deployment.metadata;
    const hash = templateHash(podTemplateOf(deployment));
    const setsNow = () =>
      childrenOf(store, deployment, 'apps/v1', 'ReplicaSet');
    const isCurrent = (set: KubernetesObject) =>
      set.metadata.labels?.[HASH] === hash;
    const sets = setsNow();
    const latest = Math.max(0, ...sets.map(revisionOf));
    let current = sets.find(isCurrent);
    const old = sets.filter(set => set !== current);

    if (valueAt(deployment.spec, ['paused']) !== true) {
      current ??= createSet(store, deployment, hash, latest + 1);
      if (revisionOf(current) < latest) {
        // an old template has come back: it is the newest revision again
        current = store.update({
          ...current,
          metadata: {
            ...current.metadata,
            annotations: {
              ...current.metadata.annotations,
              [REVISION]: String(latest + 1),
            },
          },
        });
      }
      const revision = String(revisionOf(current));
      if (deployment.metadata.annotations?.[REVISION] !== revision) {
        deployment = store.update({
          ...deployment,
          metadata: {
            ...deployment.metadata,
            annotations: {
              ...deployment.metadata.annotations,
              [REVISION]: revision,
            },
          },
        });
      }
      nextSizes(deployment, current, old).forEach((replicas, set) =>
        scale(store, set, replicas),
      );
      forget(store, deployment, old);
    }

    const latestObject = store.get(
      DEPLOYMENT.apiVersion,
      DEPLOYMENT.kind,
      name,
      namespace,
    );
    if (!latestObject) return undefined;
    const { status, again } = deploymentStatus(
      latestObject,
      setsNow(),
      setsNow().find(isCurrent),
      now(),
    );
    store.patchStatus(latestObject, status);
    return again;
  },
};
