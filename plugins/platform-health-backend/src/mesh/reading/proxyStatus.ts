import {
  booleanAt,
  countAt,
  listAt,
  required,
  textAt,
  timeAt,
  type KubernetesObject,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { KIND_IDS } from '../projections';
import { Context, podsWithProxy } from './workload';
import { SERVICE_LABEL } from '../../reading/serviceOf';

const LISTS = ['containerStatuses', 'initContainerStatuses'] as const;

/** What the kubelet says of a proxy. */
export interface ProxyStatus {
  readonly pod: KubernetesObject;
  readonly ready: boolean;
  readonly restarts: number;
  /** When it ended last. */
  readonly ended?: Date;
}

function statusOf(pod: KubernetesObject): ProxyStatus | undefined {
  for (const list of LISTS)
    for (const index of (listAt(pod, 'status', list) ?? []).keys()) {
      const path = ['status', list, index] as const;
      if (textAt(pod, ...path, 'name') === 'istio-proxy')
        return {
          pod,
          ready: required(booleanAt(pod, ...path, 'ready'), 'ready'),
          restarts: required(
            countAt(pod, ...path, 'restartCount'),
            'restartCount',
          ),
          ended: timeAt(pod, ...path, 'lastState', 'terminated', 'finishedAt'),
        };
    }
  return undefined;
}

/** Status of each proxy of the workload; absent for pods that wait for a node. Throws Unreadable. */
export function proxyStatuses(
  context: Context,
): readonly (ProxyStatus | { readonly pod: KubernetesObject })[] {
  const { world, resource } = context;
  const names = new Set(
    podsWithProxy(context).map(({ metadata }) => metadata.name),
  );
  return world
    .objects(KIND_IDS.Pod, {
      namespace: resource.namespace,
      label: [SERVICE_LABEL, resource.name],
    })
    .filter(({ metadata }) => names.has(metadata.name))
    .map(pod => statusOf(pod) ?? { pod });
}

export const isTold = (
  one: ProxyStatus | { readonly pod: KubernetesObject },
): one is ProxyStatus => 'ready' in one;
