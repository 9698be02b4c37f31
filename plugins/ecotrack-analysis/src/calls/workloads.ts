import { isOver } from '../data/dataPods';
import { Enrolment, enrolmentOf } from '../mesh/enrolment';
import { endpointOf, PodEndpoint } from '../network/Endpoint';
import { hostOfService } from '../objects/hosts';
import type { ObjectOf } from '../objects/Objects';
import { isEmptySelector, selects } from '../objects/selectors';

type Pod = ObjectOf<'Pod'>;
type Service = ObjectOf<'Service'>;

/** Pods that are the same to their callers, told by one of them. */
export interface RunningWorkload {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccount: string;
  readonly enrolment: Enrolment;
  readonly endpoint: PodEndpoint;
  /** Hosts of the Services that select it. */
  readonly hosts: readonly string[];
  /** TCP ports of the pod that Services lead to; those it declares where none does. */
  readonly ports: readonly number[];
}

const NAMES = ['app.kubernetes.io/name', 'app'];

const nameOf = ({ metadata }: Pod): string =>
  NAMES.map(label => metadata.labels?.[label]).find(
    name => name !== undefined,
  ) ?? metadata.name;

const isTcp = ({ protocol }: { readonly protocol?: string }) =>
  (protocol ?? 'TCP') === 'TCP';

/** Ports of a pod behind those of its Services. */
function portsOf({ ports }: PodEndpoint, services: readonly Service[]) {
  const behind = services.flatMap(({ spec }) =>
    spec.ports
      .filter(isTcp)
      .flatMap(({ port, targetPort = port }) =>
        typeof targetPort === 'number'
          ? [targetPort]
          : ports
              .filter(one => one.name === targetPort)
              .map(({ containerPort }) => containerPort),
      ),
  );
  const declared = ports.filter(isTcp).map(one => one.containerPort);
  return [...new Set(services.length > 0 ? behind : declared)];
}

/** Workloads of the pods that have not ended, each once: pods of a namespace with the same account and name. */
export function workloadsOf(
  pods: readonly Pod[],
  services: readonly Service[],
): readonly RunningWorkload[] {
  const found = new Map<string, RunningWorkload>();
  for (const pod of pods.filter(one => !isOver(one))) {
    const { namespace = '', labels = {} } = pod.metadata;
    const name = nameOf(pod);
    const serviceAccount = pod.spec.serviceAccountName ?? 'default';
    const key = `${namespace}/${serviceAccount}/${name}`;
    if (found.has(key)) continue;
    const own = services.filter(
      ({ metadata, spec }) =>
        metadata.namespace === namespace &&
        !isEmptySelector(spec.selector) &&
        selects(spec.selector, labels),
    );
    const endpoint = endpointOf(pod);
    found.set(key, {
      name,
      namespace,
      labels,
      serviceAccount,
      enrolment: enrolmentOf(pod),
      endpoint,
      hosts: own.map(hostOfService),
      ports: portsOf(endpoint, own),
    });
  }
  return [...found.values()];
}
