import type { FormName } from './valueForms';

/** What Istio says of a label that people set. */
export interface LabelDefinition {
  readonly kinds: readonly string[];
  readonly form?: FormName;
}

type Row = readonly [name: string, kinds: string, form?: FormName];

const SERVICES = 'Namespace Service ServiceEntry';
const BOUND = `${SERVICES} Pod WorkloadEntry`;

/**
 * Labels of Istio's api, label/labels.yaml of release 1.31. Those that its installer, its controllers and Kubernetes put
 * on objects themselves are left out: they stand in more places than the file says.
 */
const ROWS: readonly Row[] = [
  ['security.istio.io/tlsMode', 'Pod', 'tlsMode'],
  ['service.istio.io/canonical-name', 'Pod'],
  ['service.istio.io/canonical-revision', 'Pod'],
  ['service.istio.io/workload-name', 'Pod WorkloadEntry'],
  ['networking.istio.io/gatewayPort', 'Service', 'port'],
  ['networking.istio.io/enable-autoallocate-ip', 'ServiceEntry', 'inject'],
  ['topology.istio.io/subzone', 'Node'],
  ['topology.istio.io/network', 'Namespace Pod Service'],
  ['topology.istio.io/cluster', 'Pod'],
  ['topology.istio.io/locality', 'Pod'],
  ['sidecar.istio.io/inject', 'Pod', 'inject'],
  ['istio.io/dataplane-mode', 'Pod Namespace', 'dataplane'],
  ['istio.io/use-waypoint', BOUND],
  ['istio.io/use-waypoint-namespace', BOUND],
  ['istio.io/use-waypoint-canary', SERVICES],
  ['istio.io/use-waypoint-canary-namespace', SERVICES],
  ['istio.io/ingress-use-waypoint', SERVICES, 'inject'],
  ['istio.io/waypoint-for', 'GatewayClass Gateway', 'waypointFor'],
];

/** Labels of Istio 1.31 that people set. */
export const ISTIO_LABELS: ReadonlyMap<string, LabelDefinition> = new Map(
  ROWS.map(([name, kinds, form]) => [
    name,
    { kinds: kinds.split(' '), ...(form && { form }) },
  ]),
);
