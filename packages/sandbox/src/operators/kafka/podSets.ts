import { valueAt } from '../../kubernetes/store/objects';
import { createPod } from '../pods/createPod';
import { PodTemplate } from '../pods/PodSpec';
import { isPodReady } from '../pods/readiness';
import { Controller } from '../runtime/Controller';
import { childrenOf, wakeController } from '../runtime/owners';

const POD_SET = { apiVersion: 'core.strimzi.io/v1', kind: 'StrimziPodSet' };

type WantedPod = PodTemplate & { metadata: { name: string } };

/** Keeps exactly the pods that a StrimziPodSet lists. */
export const podSets: Controller = {
  ...POD_SET,
  wakes: { '/Pod': wakeController(POD_SET.apiVersion, POD_SET.kind) },
  reconcile(set, { store }) {
    const listed = valueAt(set.spec, ['pods']);
    const wanted = (Array.isArray(listed) ? listed : []) as WantedPod[];
    const podsNow = () => childrenOf(store, set, 'v1', 'Pod');
    const names = wanted.map(pod => pod.metadata.name);
    podsNow()
      .filter(pod => !names.includes(pod.metadata.name))
      .forEach(pod => store.requestDeletion(pod));
    const present = podsNow().map(pod => pod.metadata.name);
    wanted
      .filter(pod => !present.includes(pod.metadata.name))
      .forEach(({ metadata, spec }) =>
        createPod(store, set, metadata.name, { metadata, spec }),
      );
    const pods = podsNow();
    store.patchStatus(set, {
      observedGeneration: set.metadata.generation,
      pods: pods.length,
      currentPods: pods.length,
      readyPods: pods.filter(isPodReady).length,
    });
  },
};
