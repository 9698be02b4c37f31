import { settingsLike } from '../fields';
import { broken, meet } from '../meet';
import { inPods, workloadsOf, inPodsOf } from '../pods';
import type { BrokenWire, End, Wiring, WiringRule } from '../Wiring';

const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'];

const of = (field: string) =>
  PROBES.map(probe => `spec.containers.*.${probe}.httpGet.${field}`);

/** Groups of health that Spring Boot has when it runs in Kubernetes. */
const GROUPS = ['liveness', 'readiness'];

/** Probes ask ports that their container has, and paths that the management server answers. */
export const probes: WiringRule = {
  id: 'probes',
  find: wiring => [
    ...workloadsOf(wiring).flatMap(workload =>
      meet(
        'probes',
        inPodsOf(workload, ...of('port')),
        'which is no port of the container',
        inPodsOf(
          workload,
          'spec.containers.*.ports.*.name',
          'spec.containers.*.ports.*.containerPort',
        ),
      ),
    ),
    ...inPods(wiring, ...of('path')).flatMap(path => answered(wiring, path)),
  ],
};

function answered(wiring: Wiring, path: End): BrokenWire[] {
  const [base] = settingsLike(
    wiring,
    /^management\.endpoints\.web\.base-path$/,
  );
  const include = settingsLike(
    wiring,
    /^management\.endpoints\.web\.exposure\.include$/,
  );
  const groups = settingsLike(wiring, /^management\.endpoint\.health\.group\./);
  const known = [
    ...GROUPS,
    ...groups.map(({ field }) => field.split('.')[4]),
  ].map(group => `${base?.value ?? '/actuator'}/health/${group}`);
  return known.includes(path.value) &&
    include.some(({ value }) => value.split(',').includes('health'))
    ? []
    : [
        broken('probes', path, 'which the management server does not answer', [
          ...groups,
          ...include,
        ]),
      ];
}
