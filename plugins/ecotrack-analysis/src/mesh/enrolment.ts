import type { ObjectOf } from '../objects/Objects';

type Pod = ObjectOf<'Pod'>;

/** How traffic of a pod gets into the mesh; `both` is a mistake. */
export type Enrolment = 'sidecar' | 'ambient' | 'both' | 'none';

const INJECT = 'sidecar.istio.io/inject';
const MODE = 'istio.io/dataplane-mode';

/** The pod's proxy container: among the init containers where sidecars are native. */
export const proxyOf = (pod: Pod) =>
  [...pod.spec.containers, ...pod.spec.initContainers].find(
    container => container.name === 'istio-proxy',
  );

/** How a pod is enrolled now. */
export function enrolmentOf(pod: Pod): Enrolment {
  const isAmbient =
    pod.metadata.annotations?.['ambient.istio.io/redirection'] === 'enabled';
  if (proxyOf(pod)) return isAmbient ? 'both' : 'sidecar';
  return isAmbient ? 'ambient' : 'none';
}

/**
 * How a pod should be enrolled by the labels of its namespace and its own. `istio-injection` wins over `istio.io/rev`;
 * a namespace that refuses injection is not overruled by a pod.
 */
export function wantedEnrolment(
  namespace: {
    readonly metadata: { readonly labels?: Readonly<Record<string, string>> };
  },
  pod: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly hostNetwork?: boolean;
  },
): Enrolment {
  const labels = namespace.metadata.labels ?? {};
  const choice = pod.labels?.[INJECT] ?? pod.annotations?.[INJECT];
  const injection = labels['istio-injection'];
  const revision =
    injection === undefined &&
    (labels['istio.io/rev'] ?? pod.labels?.['istio.io/rev']) !== undefined;
  const isSidecar =
    !pod.hostNetwork &&
    injection !== 'disabled' &&
    choice !== 'false' &&
    (injection === 'enabled' || revision || choice === 'true');
  const isAmbient =
    !pod.hostNetwork && (pod.labels?.[MODE] ?? labels[MODE]) === 'ambient';
  if (isSidecar) return isAmbient ? 'both' : 'sidecar';
  return isAmbient ? 'ambient' : 'none';
}
