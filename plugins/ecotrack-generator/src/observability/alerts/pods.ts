import type { Service } from '@ecotrack/model';
import { ownContainer, ownPods } from '../promql/selectors';
import type { Alert } from './Alert';
import { GET_PODS, TOP_PODS, UNDO, grepLogs, kubectl } from './commands';

const technology = 'application';

/** Whether pods are there, stay there, are seen by Prometheus and get the CPU they need. */
export const podAlerts = (service: Service): readonly Alert[] => {
  const { name } = service.metadata;
  const ready = `sum(kube_pod_status_ready{${ownPods(
    service,
  )},condition="true"})`;
  return [
    {
      technology,
      name: 'unavailable',
      expr: `${ready} == 0 or absent(${ready})`,
      for: '2m',
      severity: 'critical',
      summary: `${name} has no pod that is ready.`,
      description: `No pod of ${name} in $namespace has been ready for two minutes: every call fails.`,
      runbook: {
        symptoms:
          'Callers get 503; nothing is consumed and the outbox is not sent.',
        checks: [
          GET_PODS,
          kubectl('get events --sort-by=.lastTimestamp | tail -30'),
          grepLogs('"level":"ERROR"'),
        ],
        remedy:
          'No pods: look at the Argo CD Application and the quota of the namespace. Pods that are not ready: readiness follows the database where the service has one, so see whether it answers. Pods that end: [Crash looping](#crash-looping).',
        verification: '`get pods` shows all pods as ready for five minutes.',
        rollBack: UNDO,
      },
    },
    {
      technology,
      name: 'crash-looping',
      expr: `max by (pod) (max_over_time(kube_pod_container_status_waiting_reason{${ownContainer(
        service,
      )},reason="CrashLoopBackOff"}[5m])) > 0`,
      for: '5m',
      severity: 'critical',
      summary: `A pod of ${name} starts and ends again and again.`,
      description:
        'The container of {{ $labels.pod }} has ended so often that Kubernetes waits before it starts it again.',
      runbook: {
        symptoms:
          'A pod is in `CrashLoopBackOff`. During a roll-out the pods of the version before still serve.',
        checks: [
          GET_PODS,
          kubectl('logs <pod> -c "$NAME" --previous --tail=200'),
          kubectl(
            'get pod <pod> -o jsonpath=\'{.status.containerStatuses[*].lastState.terminated}{"\\n"}\'',
          ),
        ],
        remedy:
          'Exit code 3: the JVM ran out of memory, see [Heap nearly full](#heap-nearly-full). 137 with reason `OOMKilled`: memory beside the heap; raise the memory in `ecotrack.yaml`. 1: the log says which setting, migration or server stopped the start.',
        verification: 'The count of restarts stands still for ten minutes.',
        rollBack: UNDO,
      },
    },
    {
      technology,
      name: 'restarts',
      expr: `sum by (pod) (increase(kube_pod_container_status_restarts_total{${ownContainer(
        service,
      )}}[1h])) > 3`,
      severity: 'warning',
      summary: `A pod of ${name} was restarted often.`,
      description:
        '{{ $labels.pod }} was restarted {{ $value | humanize }} times within an hour.',
      runbook: {
        symptoms:
          'Requests in flight fail at each restart; consumer groups are dealt anew.',
        checks: [
          GET_PODS,
          kubectl('describe pod <pod>'),
          kubectl('logs <pod> -c "$NAME" --previous --tail=200'),
        ],
        remedy:
          '`Liveness probe failed` in the events: the service hangs or has no CPU, see [Cpu throttled](#cpu-throttled). Otherwise go by the exit code, as in [Crash looping](#crash-looping).',
        verification: 'No restart for an hour.',
        rollBack: UNDO,
      },
    },
    {
      technology,
      name: 'not-scraped',
      expr: `absent(up{namespace="$namespace",job="${name}"} == 1)`,
      for: '10m',
      severity: 'warning',
      summary: `Prometheus reads no metrics of ${name}.`,
      description: `No pod of ${name} in $namespace has answered Prometheus for ten minutes: its other alerts are blind.`,
      runbook: {
        symptoms:
          'Dashboards are empty. Alerts on what the service says of itself cannot fire.',
        checks: [
          kubectl('get servicemonitor,service,endpointslices -o wide'),
          `${kubectl('port-forward "service/$NAME" 8081 >/dev/null & sleep 2')}
curl -si localhost:8081/actuator/prometheus | head -3; kill %1`,
        ],
        remedy:
          'The endpoint answers here and not to Prometheus: its label `release`, a NetworkPolicy, or the certificate of the mesh that Prometheus calls with (the page of its targets says which). It does not answer here: the log of the pod.',
        verification:
          'The query `up{job="<service>"}` has the value 1 for each pod.',
        rollBack: UNDO,
      },
    },
    {
      technology,
      name: 'cpu-throttled',
      expr: `sum by (pod) (rate(container_cpu_cfs_throttled_periods_total{${ownContainer(
        service,
      )}}[10m]))
/
sum by (pod) (rate(container_cpu_cfs_periods_total{${ownContainer(
        service,
      )}}[10m]))
> 0.25`,
      for: '15m',
      severity: 'warning',
      summary: `A pod of ${name} is held back by its CPU limit.`,
      description:
        '{{ $labels.pod }} was stopped in {{ $value | humanizePercentage }} of its periods because its CPU limit was used up.',
      runbook: {
        symptoms: 'Answers get slow without any server being slow.',
        checks: [
          TOP_PODS,
          kubectl(
            'get pods -l "app.kubernetes.io/name=$NAME" -o jsonpath=\'{.items[0].spec.containers[*].resources}{"\\n"}\'',
          ),
        ],
        remedy:
          'More load than before: more replicas. The same load: find what has become dear. Only at start: raise `cpuLimit` under `delivery.resources` in `ecotrack.yaml`, since a JVM compiles most in its first minutes.',
        verification:
          'Less than a tenth of the periods is throttled for an hour.',
        rollBack: UNDO,
      },
    },
  ];
};
