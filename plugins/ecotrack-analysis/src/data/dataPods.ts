import type { ObjectOf } from '../objects/Objects';
import { effectiveMtls, modeOfPort } from '../mesh/effectiveMtls';
import { enrolmentOf } from '../mesh/enrolment';
import type { MeshSettings } from '../mesh/settings';

export type Pod = ObjectOf<'Pod'>;

const EXCLUDED = 'traffic.sidecar.istio.io/excludeInboundPorts';
const OVER = ['Succeeded', 'Failed'];

export const isOver = ({ status }: Pod): boolean =>
  OVER.includes(status?.phase ?? '');

/** Whether the pod's traffic goes through the mesh. */
export const isEnrolled = (pod: Pod): boolean => enrolmentOf(pod) !== 'none';

/** Whether the pod's proxy refuses plain text on a port of it. */
export function refusesPlainText(
  pod: Pod,
  port: number,
  policies: readonly ObjectOf<'PeerAuthentication'>[],
  settings: MeshSettings,
): boolean {
  const { namespace = '', labels = {}, annotations = {} } = pod.metadata;
  const excluded = (annotations[EXCLUDED] ?? '')
    .split(',')
    .map(text => text.trim());
  return (
    isEnrolled(pod) &&
    !excluded.includes(String(port)) &&
    !excluded.includes('*') &&
    modeOfPort(
      effectiveMtls({ namespace, labels }, policies, settings),
      port,
    ) === 'strict'
  );
}

/** Whether any pod of a namespace's labels is put into the mesh. */
export const isMeshNamespace = ({
  metadata: { labels = {} },
}: ObjectOf<'Namespace'>): boolean =>
  labels['istio-injection'] === 'enabled' ||
  (labels['istio-injection'] === undefined &&
    labels['istio.io/rev'] !== undefined) ||
  labels['istio.io/dataplane-mode'] === 'ambient';

export const names = (pods: readonly Pod[]): string =>
  pods.map(({ metadata }) => metadata.name).join(', ');
