import { KubernetesObject, ObjectInput, ObjectStore } from '../../kubernetes';
import { injectProxy } from '../mesh/injectProxy';
import { controlledBy } from '../runtime/owners';
import { PodTemplate } from './PodSpec';

/** The API server would not admit a pod. */
export class PodRefused extends Error {}

/** Creates a pod as an API server admits it. Throws PodRefused when its service account or its priority class is missing. */
export function createPod(
  store: ObjectStore,
  owner: KubernetesObject,
  name: string,
  template: PodTemplate,
): KubernetesObject {
  const { namespace } = owner.metadata;
  const account = template.spec.serviceAccountName ?? 'default';
  if (
    account !== 'default' &&
    !store.get('v1', 'ServiceAccount', account, namespace)
  ) {
    throw new PodRefused(
      `pods "${owner.metadata.name}-" is forbidden: error looking up service account ${namespace}/${account}: serviceaccount "${account}" not found`,
    );
  }
  const { priorityClassName } = template.spec;
  const priority =
    typeof priorityClassName === 'string'
      ? store.get('scheduling.k8s.io/v1', 'PriorityClass', priorityClassName)
      : undefined;
  if (priorityClassName !== undefined && !priority) {
    throw new PodRefused(
      `pods "${owner.metadata.name}-" is forbidden: no PriorityClass with name ${priorityClassName} was found`,
    );
  }
  const pod: ObjectInput = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...template.metadata,
      name,
      namespace,
      ownerReferences: [controlledBy(owner)],
    },
    spec: {
      restartPolicy: 'Always',
      dnsPolicy: 'ClusterFirst',
      schedulerName: 'default-scheduler',
      terminationGracePeriodSeconds: 30,
      ...template.spec,
      serviceAccountName: account,
      ...(priority && { priority: priority.value }),
    },
  };
  return store.create({
    ...injectProxy(pod, store),
    status: { phase: 'Pending' },
  });
}
