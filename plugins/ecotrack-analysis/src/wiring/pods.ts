import { endsAt, objectsOf, textAt } from './fields';
import type { End, Placed, Wiring } from './Wiring';

/** The container that the mesh adds to pods. */
export const PROXY = 'istio-proxy';

const WORKLOADS = [
  'Deployment',
  'Rollout',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
];

/** Where a workload has the template of its pods. */
const templateOf = ({ value }: Placed) =>
  textAt(value, 'kind') === 'CronJob'
    ? 'spec.jobTemplate.spec.template'
    : 'spec.template';

export const workloadsOf = (wiring: Wiring) => objectsOf(wiring, WORKLOADS);

/** Scalars below the template of a workload's pods. */
export const inPodsOf = (
  workload: Placed,
  ...paths: readonly string[]
): End[] =>
  paths.flatMap(path => endsAt(workload, `${templateOf(workload)}.${path}`));

/** Scalars below the templates of all pods. */
export const inPods = (wiring: Wiring, ...paths: readonly string[]): End[] =>
  workloadsOf(wiring).flatMap(workload => inPodsOf(workload, ...paths));

/** Numbers and names of the ports of all containers. */
export const containerPorts = (wiring: Wiring): End[] =>
  inPods(
    wiring,
    'spec.containers.*.ports.*.containerPort',
    'spec.containers.*.ports.*.name',
  );
