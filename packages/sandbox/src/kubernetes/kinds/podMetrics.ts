import { isRecord, valueAt } from '../store/objects';
import { KubernetesObject } from '../store/types';
import { ObjectReader } from './ResourceKind';

const QUANTITY = /^(\d+(?:\.\d+)?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/;

/** Units too coarse for a fraction, with the next finer one. */
const FINER: Record<string, [string, number]> = {
  G: ['M', 1000],
  T: ['G', 1000],
  Gi: ['Mi', 1024],
  Ti: ['Gi', 1024],
};

/** What a container uses of what it requests. */
export const USED = { cpu: 0.2, memory: 0.6 } as const;

/** Part of a quantity, as a whole number of a finer unit. */
export function share(
  quantity: unknown,
  fraction: number,
  fallback: string,
): string {
  const [, amount, unit] = QUANTITY.exec(String(quantity)) ?? [];
  if (!amount) return fallback;
  const [finer, factor] = unit ? FINER[unit] ?? [unit, 1] : ['m', 1000];
  return `${Math.ceil(Number(amount) * fraction * factor)}${finer}`;
}

/**
 * What metrics-server would tell of the running pods: every container uses a
 * fifth of the CPU and three fifths of the memory that it requests.
 */
export function podMetrics(objects: ObjectReader): KubernetesObject[] {
  return objects
    .list('v1', 'Pod')
    .filter(pod => valueAt(pod, ['status', 'phase']) === 'Running')
    .map(pod => {
      const containers = valueAt(pod, ['spec', 'containers']);
      return {
        apiVersion: 'metrics.k8s.io/v1beta1',
        kind: 'PodMetrics',
        metadata: pod.metadata,
        timestamp: pod.metadata.creationTimestamp,
        window: '15s',
        containers: (Array.isArray(containers) ? containers : [])
          .filter(isRecord)
          .map(container => {
            const request = (resource: string) =>
              valueAt(container, ['resources', 'requests', resource]);
            return {
              name: container.name,
              usage: {
                cpu: share(request('cpu'), USED.cpu, '10m'),
                memory: share(request('memory'), USED.memory, '64Mi'),
              },
            };
          }),
      };
    });
}
