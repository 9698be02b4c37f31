import { KubernetesObject, ObjectInput, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { createPod } from '../pods/createPod';
import { podTemplateOf } from '../pods/PodSpec';
import { isPodReady } from '../pods/readiness';
import { Controller } from '../runtime/Controller';
import { childrenOf, wakeController } from '../runtime/owners';
import { wantedReplicas } from './replicas';
import { templateHash } from './templateHash';

const STATEFUL_SET = { apiVersion: 'apps/v1', kind: 'StatefulSet' };
const REVISION = 'controller-revision-hash';

const ordinalOf = ({ metadata }: KubernetesObject) =>
  Number(/-(\d+)$/.exec(metadata.name)?.[1] ?? 0);

type Claim = { metadata: { name: string }; spec?: unknown };

function claimsOf(set: KubernetesObject): Claim[] {
  const found = valueAt(set.spec, ['volumeClaimTemplates']);
  return Array.isArray(found) ? (found as Claim[]) : [];
}

/** Creates the pod of an ordinal with its volumes; the volumes outlive it. */
function createReplica(
  store: ObjectStore,
  set: KubernetesObject,
  ordinal: number,
  revision: string,
): void {
  const name = `${set.metadata.name}-${ordinal}`;
  const template = podTemplateOf(set);
  const volumes = claimsOf(set).map(claim => {
    const claimName = `${claim.metadata.name}-${name}`;
    const object: ObjectInput = {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: {
        ...claim.metadata,
        name: claimName,
        namespace: set.metadata.namespace,
        labels: template.metadata?.labels,
      },
      spec: claim.spec,
    };
    const { apiVersion, kind, metadata } = object;
    if (!store.get(apiVersion, kind, claimName, metadata.namespace)) {
      store.create(object);
    }
    return {
      name: claim.metadata.name,
      persistentVolumeClaim: { claimName },
    };
  });
  createPod(store, set, name, {
    metadata: {
      ...template.metadata,
      labels: {
        ...template.metadata?.labels,
        [REVISION]: revision,
        'statefulset.kubernetes.io/pod-name': name,
        'apps.kubernetes.io/pod-index': String(ordinal),
      },
    },
    spec: {
      ...template.spec,
      hostname: name,
      subdomain: valueAt(set.spec, ['serviceName']),
      volumes: [...(template.spec.volumes ?? []), ...volumes],
    },
  });
}

/** Numbered pods with volumes of their own: made in order unless `Parallel`, renewed from the last unless `OnDelete`. */
export const statefulSets: Controller = {
  ...STATEFUL_SET,
  wakes: {
    '/Pod': wakeController(STATEFUL_SET.apiVersion, STATEFUL_SET.kind),
  },
  reconcile(set, { store }) {
    const at = (...path: string[]) => valueAt(set.spec, path);
    const wanted = wantedReplicas(set);
    const revision = `${set.metadata.name}-${templateHash(podTemplateOf(set))}`;
    const podsNow = () =>
      childrenOf(store, set, 'v1', 'Pod').sort(
        (left, right) => ordinalOf(left) - ordinalOf(right),
      );
    const isParallel = at('podManagementPolicy') === 'Parallel';
    const isUpdated = ({ metadata }: KubernetesObject) =>
      metadata.labels?.[REVISION] === revision;

    podsNow()
      .filter(pod => ordinalOf(pod) >= wanted)
      .forEach(pod => store.requestDeletion(pod));
    for (let ordinal = 0; ordinal < wanted; ordinal++) {
      const pod = podsNow().find(item => ordinalOf(item) === ordinal);
      if (!pod) createReplica(store, set, ordinal, revision);
      if (!isParallel && !(pod && isPodReady(pod))) break;
    }
    const pods = podsNow();
    const outdated = pods.filter(pod => !isUpdated(pod));
    if (
      at('updateStrategy', 'type') !== 'OnDelete' &&
      outdated.length > 0 &&
      pods.length === wanted &&
      pods.every(isPodReady)
    ) {
      store.requestDeletion(outdated[outdated.length - 1]);
    }

    const ready = pods.filter(isPodReady).length;
    const updated = pods.length - outdated.length;
    const old = isRecord(set.status) ? set.status : {};
    store.patchStatus(set, {
      replicas: pods.length,
      readyReplicas: ready,
      availableReplicas: ready,
      currentReplicas: outdated.length || pods.length,
      updatedReplicas: updated,
      currentRevision:
        outdated.length === 0 ? revision : old.currentRevision ?? revision,
      updateRevision: revision,
      collisionCount: 0,
      observedGeneration: set.metadata.generation,
    });
  },
};
