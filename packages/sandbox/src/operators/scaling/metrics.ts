import { USED } from '../../kubernetes/kinds/podMetrics';
import { isRecord, valueAt } from '../../kubernetes/store/objects';

/** Percent of the request that every container uses, as metrics-server tells it. */
export const CPU_UTILIZATION = USED.cpu * 100;

interface Reading {
  /** How it stands in `status.currentMetrics`. */
  readonly current: object;
  /** Of the pods there are, so many would do. */
  readonly share: number;
}

function readingOf(metric: unknown): Reading | undefined {
  const at = (...path: string[]) => valueAt(metric, path);
  if (at('type') === 'ContainerResource') {
    const target = at('containerResource', 'target', 'averageUtilization');
    return {
      current: {
        type: 'ContainerResource',
        containerResource: {
          name: at('containerResource', 'name'),
          container: at('containerResource', 'container'),
          current: { averageUtilization: CPU_UTILIZATION },
        },
      },
      share: CPU_UTILIZATION / Number(target),
    };
  }
  // what is measured outside is at rest: no event waits
  return at('type') === 'External'
    ? {
        current: {
          type: 'External',
          external: {
            metric: at('external', 'metric'),
            current: { value: '0' },
          },
        },
        share: 0,
      }
    : undefined;
}

/** What the metrics of an autoscaler's spec show; those that nobody measures are left out. */
export const readings = (spec: unknown): Reading[] => {
  const metrics = valueAt(spec, ['metrics']);
  return (Array.isArray(metrics) ? metrics : [])
    .filter(isRecord)
    .flatMap(metric => readingOf(metric) ?? []);
};
