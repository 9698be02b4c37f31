import { clientTls } from '../mesh/clientTls';
import type { MeshSettings } from '../mesh/settings';
import { mayConnect } from '../network/mayConnect';
import { coversHost, fullHost } from '../objects/hosts';
import type { ObjectOf, Objects } from '../objects/Objects';
import { isEmptySelector, selects } from '../objects/selectors';
import type { CallRow } from './CallRow';
import type { RunningWorkload } from './workloads';

type Sidecar = ObjectOf<'Sidecar'>;
type World = Pick<
  Objects,
  'Namespace' | 'NetworkPolicy' | 'Sidecar' | 'DestinationRule'
>;
type Obstacle = Pick<CallRow, 'blockedBy' | 'unknown'>;

/** A call from one workload to another. */
export interface Way {
  readonly caller: RunningWorkload;
  readonly callee: RunningWorkload;
  readonly ports: readonly number[];
  readonly mtls: CallRow['mtls'];
}

/** The Sidecar that a workload goes by: its own, else that of its namespace, else that of the mesh. */
function sidecarOf(
  { namespace, labels }: RunningWorkload,
  sidecars: readonly Sidecar[],
  { rootNamespace }: MeshSettings,
): Sidecar | undefined {
  const labelsOf = (one: Sidecar) => one.spec.workloadSelector?.labels;
  const here = sidecars.filter(one => one.metadata.namespace === namespace);
  const isWide = (one: Sidecar) => isEmptySelector(labelsOf(one));
  return (
    here.find(one => !isWide(one) && selects(labelsOf(one), labels)) ??
    here.find(isWide) ??
    sidecars.find(
      one => one.metadata.namespace === rootNamespace && isWide(one),
    )
  );
}

/** Whether a Sidecar lets out to a host of a namespace; one that names no hosts lets out to all. */
const letsOut = (
  { metadata, spec }: Sidecar,
  host: string,
  namespace: string,
): boolean =>
  spec.egress.length === 0 ||
  spec.egress
    .flatMap(({ hosts }) => hosts)
    .some(entry => {
      const [where, name = ''] = entry.split('/');
      const own = metadata.namespace ?? '';
      const wanted = where === '.' ? own : where;
      return (
        (wanted === '*' || wanted === namespace) &&
        coversHost(fullHost(name, wanted), host)
      );
    });

const inWords = ({ metadata }: Sidecar | ObjectOf<'DestinationRule'>) =>
  `${metadata.namespace}/${metadata.name}`;

/** What of the mesh refuses the call. */
function inTheMesh(
  { caller, callee, mtls }: Way,
  world: World,
  settings: MeshSettings,
): string | undefined {
  if (callee.enrolment === 'none') return undefined;
  if (caller.enrolment === 'none')
    return mtls === 'strict'
      ? `${caller.namespace}/${caller.name} is not in the mesh, and only mTLS is taken`
      : undefined;
  const sidecar = sidecarOf(caller, world.Sidecar, settings);
  const { hosts, namespace } = callee;
  if (
    sidecar &&
    hosts.length > 0 &&
    !hosts.some(host => letsOut(sidecar, host, namespace))
  )
    return `Sidecar ${inWords(sidecar)} does not name ${hosts[0]}`;
  const plain = hosts
    .flatMap(host => clientTls(host, world.DestinationRule))
    .find(({ mode, port, subset }) => mode === 'disable' && !port && !subset);
  return plain && mtls === 'strict'
    ? `DestinationRule ${inWords(plain.rule)} switches mTLS off`
    : undefined;
}

/** Port that calls between pods in ambient mode come in by, whatever port they are for. */
const HBONE = 15_008;

/** What of the network refuses the call on all of its ports, or why that is not known. */
function inTheNetwork({ caller, callee, ports }: Way, world: World): Obstacle {
  const isTunnelled = [caller, callee].every(
    ({ enrolment }) => enrolment === 'ambient',
  );
  const told = (isTunnelled ? [HBONE] : ports).map(port =>
    mayConnect(caller.endpoint, callee.endpoint, { port }, world),
  );
  if (told.length === 0 || told.some(({ verdict }) => verdict === 'allow'))
    return {};
  const policies = (verdict: string) =>
    [
      ...new Set(
        told
          .filter(one => one.verdict === verdict)
          .flatMap(({ because }) => because),
      ),
    ].join(', ');
  return told.some(({ verdict }) => verdict === 'unknown')
    ? {
        unknown: `NetworkPolicy ${policies(
          'unknown',
        )} goes by what is not known here`,
      }
    : {
        blockedBy: `NetworkPolicy ${policies('deny')} does not let it ${
          told[0].at === 'Egress' ? 'out' : 'in'
        }`,
      };
}

/** What refuses a call that the policies of the callee allow; nothing where it goes through. */
export function obstacleOf(
  way: Way,
  world: World,
  settings: MeshSettings,
): Obstacle {
  const blockedBy = inTheMesh(way, world, settings);
  return blockedBy ? { blockedBy } : inTheNetwork(way, world);
}
