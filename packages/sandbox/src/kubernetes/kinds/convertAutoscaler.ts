import { isRecord, valueAt } from '../store/objects';
import { KubernetesObject } from '../store/types';

const section = (object: KubernetesObject, name: 'spec' | 'status') =>
  isRecord(object[name]) ? object[name] : {};

/** Average utilisation (percent of the request) of the CPU in a list of metrics of v2. */
function cpuUtilization(metrics: unknown, of: 'target' | 'current'): unknown {
  const cpu = (Array.isArray(metrics) ? metrics : []).find(
    metric => valueAt(metric, ['resource', 'name']) === 'cpu',
  );
  return valueAt(cpu, ['resource', of, 'averageUtilization']);
}

const cpuMetric = (of: 'target' | 'current', averageUtilization: unknown) => [
  {
    type: 'Resource',
    resource: {
      name: 'cpu',
      [of]: {
        ...(of === 'target' && { type: 'Utilization' }),
        averageUtilization,
      },
    },
  },
];

/**
 * autoscaling/v1 knows only the CPU. Other metrics and the behavior of v2 are
 * left out on the way to v1 (a real server keeps them in annotations).
 */
export function convertAutoscaler(
  object: KubernetesObject,
  version: string,
): KubernetesObject {
  const spec = section(object, 'spec');
  const status = section(object, 'status');
  if (version === 'v1') {
    const { metrics, behavior: _behavior, ...keptSpec } = spec;
    const { currentMetrics, conditions: _conditions, ...keptStatus } = status;
    return {
      ...object,
      spec: {
        ...keptSpec,
        targetCPUUtilizationPercentage: cpuUtilization(metrics, 'target'),
      },
      ...(object.status !== undefined && {
        status: {
          ...keptStatus,
          currentCPUUtilizationPercentage: cpuUtilization(
            currentMetrics,
            'current',
          ),
        },
      }),
    };
  }
  const { targetCPUUtilizationPercentage: target, ...keptSpec } = spec;
  const { currentCPUUtilizationPercentage: current, ...keptStatus } = status;
  return {
    ...object,
    spec: {
      ...keptSpec,
      ...(target !== undefined && { metrics: cpuMetric('target', target) }),
    },
    ...(object.status !== undefined && {
      status: {
        ...keptStatus,
        ...(current !== undefined && {
          currentMetrics: cpuMetric('current', current),
        }),
      },
    }),
  };
}
