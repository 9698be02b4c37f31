import { analyzer, ConfigFinding } from '../mesh/findings/Analyzer';
import { nameOf } from '../objects/Objects';
import { isEmptySelector, selects } from '../objects/selectors';
import { CALLS_KINDS, callsBetween, ofSeveral } from './callsBetween';
import type { CallRow, Party } from './CallRow';
import { namedHosts } from './namedHosts';
import { workloadsOf } from './workloads';

const inWords = ({ namespace, name }: Party) =>
  namespace === undefined ? name : `${namespace}/${name}`;

/** A caller that a policy lets in and something else refuses. */
function blocked({ caller, callee, policy, blockedBy }: CallRow) {
  const [namespace, name] = policy.split('/');
  return blockedBy
    ? [
        {
          id: 'caller-blocked',
          level: 'warning' as const,
          sentence: `Lets ${inWords(caller)} call ${inWords(
            callee,
          )}, but ${blockedBy}.`,
          object: { kind: 'AuthorizationPolicy', namespace, name },
        },
      ]
    : [];
}

/** Calls that one object is made for and another one refuses: both are named. */
export const refusedCalls = analyzer(CALLS_KINDS, (world, settings) => {
  const rows = callsBetween(world, settings);
  const workloads = workloadsOf(world.Pod, world.Service);
  const byHost = new Map(
    workloads.flatMap(one => one.hosts.map(host => [host, one] as const)),
  );
  const mayCall = new Set(
    rows.map(({ caller, callee }) => `${inWords(caller)} ${inWords(callee)}`),
  );
  const open = new Set(
    rows.filter(ofSeveral).map(({ callee }) => inWords(callee)),
  );
  const shutOut = world.Sidecar.flatMap((sidecar): ConfigFinding[] => {
    const own = sidecar.metadata.namespace ?? '';
    const labels = sidecar.spec.workloadSelector?.labels;
    if (isEmptySelector(labels)) return [];
    const callees = namedHosts(sidecar).flatMap(host => byHost.get(host) ?? []);
    return workloads
      .filter(one => one.namespace === own && selects(labels, one.labels))
      .flatMap(caller =>
        callees
          .filter(
            callee =>
              callee !== caller &&
              !open.has(inWords(callee)) &&
              !mayCall.has(`${inWords(caller)} ${inWords(callee)}`),
          )
          .map(callee => ({
            id: 'call-not-let-in',
            level: 'warning' as const,
            sentence: `Lets ${inWords(caller)} out to ${
              callee.hosts[0]
            }, but no AuthorizationPolicy of ${inWords(callee)} lets it in.`,
            object: nameOf('Sidecar', sidecar),
          })),
      );
  });
  return [...rows.flatMap(blocked), ...shutOut];
});
