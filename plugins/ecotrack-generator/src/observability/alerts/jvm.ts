import type { Service } from '@ecotrack/model';
import { ownSeries } from '../promql/selectors';
import type { Alert } from './Alert';
import { TOP_PODS, UNDO, kubectl, metricsNow } from './commands';

/** The heap as it is after a collection: before one, a full heap means nothing. */
export const jvmAlerts = (service: Service): readonly Alert[] => [
  {
    technology: 'application',
    name: 'heap-nearly-full',
    expr: `max by (pod) (jvm_memory_usage_after_gc{${ownSeries(
      service,
    )}}) > 0.9`,
    for: '10m',
    severity: 'warning',
    summary: `The heap of a pod of ${service.metadata.name} is nearly full.`,
    description:
      '{{ $value | humanizePercentage }} of the heap of {{ $labels.pod }} is in use after collections; when nothing is left, the JVM ends and is started again.',
    runbook: {
      symptoms:
        'Collections take more and more of the CPU, answers get slow, and at last the pod ends with exit code 3.',
      checks: [
        TOP_PODS,
        metricsNow('jvm_memory_usage_after_gc|jvm_gc_overhead|jvm_memory_used'),
        kubectl(
          'exec <pod> -c "$NAME" -- jcmd 1 GC.class_histogram | head -30',
        ),
      ],
      remedy:
        'It grows since a roll-out: a leak, take the version back. It grew with the load: raise `memory` under `delivery.resources` in `ecotrack.yaml`; the heap is 60 % of it. The image has no JDK where `jcmd` is not found: look at the trend instead.',
      verification:
        'Less than three quarters are in use after collections for an hour.',
      rollBack: UNDO,
    },
  },
];
