import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { controllerOf } from '../runtime/owners';

const nodeNameOf = (pod: KubernetesObject) =>
  valueAt(pod.spec, ['nodeName']) as string | undefined;

function isUsable(node: KubernetesObject): boolean {
  const conditions = valueAt(node.status, ['conditions']);
  const ready = (Array.isArray(conditions) ? conditions : [])
    .filter(isRecord)
    .find(condition => condition.type === 'Ready');
  return (
    valueAt(node.spec, ['unschedulable']) !== true && ready?.status === 'True'
  );
}

/** The node for a pod: where fewest of its siblings and then fewest pods are. Undefined when none is usable. */
export function chooseNode(
  pod: KubernetesObject,
  store: ObjectStore,
): KubernetesObject | undefined {
  const owner = controllerOf(pod)?.uid;
  const pods = store.list('v1', 'Pod').filter(nodeNameOf);
  const load = (node: KubernetesObject) => {
    const here = pods.filter(item => nodeNameOf(item) === node.metadata.name);
    const siblings = here.filter(
      item => owner && controllerOf(item)?.uid === owner,
    );
    return siblings.length * 10_000 + here.length;
  };
  return store
    .list('v1', 'Node')
    .filter(isUsable)
    .sort((left, right) => load(left) - load(right))[0];
}
