import type { MeshSettings } from '../mesh/settings';
import { isEmptySelector, selects } from '../objects/selectors';
import {
  callsBetween,
  CallsWorld,
  mtlsOf,
  ofSeveral,
  partyOf,
} from './callsBetween';
import type { CallRow, Party } from './CallRow';
import { namedHosts } from './namedHosts';
import { obstacleOf } from './obstacles';
import { RunningWorkload, workloadsOf } from './workloads';

const ANYONE = 'anyone';

const isSame = (one: Party, other: Party): boolean =>
  one.name === other.name && one.namespace === other.namespace;

/** What the rows of a callee that are for several callers say of one of them. */
function asOneOf(
  row: CallRow,
  caller: RunningWorkload,
  callee: RunningWorkload,
  world: CallsWorld,
  settings: MeshSettings,
): CallRow {
  const { unknown, ...rest } = row;
  const own = { ...rest, caller: partyOf(caller) };
  if (row.caller.name !== ANYONE)
    return { ...own, unknown: `${row.policy} lets in ${row.caller.name}` };
  const { ports } = callee;
  const mtls = mtlsOf(callee, ports, world, settings);
  return {
    ...own,
    ...obstacleOf({ caller, callee, ports, mtls }, world, settings),
  };
}

/**
 * Who may call one workload, and whom it may call: those whose policies let it in, and the hosts that its Sidecar names,
 * refused where no policy lets it in.
 */
export function callsAround(
  self: Required<Party>,
  world: CallsWorld,
  settings: MeshSettings,
): readonly CallRow[] {
  const workloads = workloadsOf(world.Pod, world.Service);
  const caller = workloads.find(one => isSame(partyOf(one), self));
  if (!caller) return [];
  const hosts = world.Sidecar.filter(
    ({ metadata, spec }) =>
      metadata.namespace === caller.namespace &&
      !isEmptySelector(spec.workloadSelector?.labels) &&
      selects(spec.workloadSelector?.labels, caller.labels),
  ).flatMap(namedHosts);
  const rows = callsBetween(
    world,
    settings,
    one =>
      hosts.length === 0 ||
      one.hosts.some(host => hosts.includes(host)) ||
      isSame(partyOf(one), self),
  );
  const own = rows.filter(
    one => isSame(one.caller, self) || isSame(one.callee, self),
  );
  const named = [...new Set(hosts)].flatMap((host): CallRow[] => {
    const callee = workloads.find(one => one.hosts.includes(host));
    const none = { operations: [], policy: 'none' };
    if (!callee)
      return [
        {
          ...none,
          caller: partyOf(caller),
          callee: { name: host },
          mtls: 'unknown',
          unknown: 'no pod of this host is among the objects',
        },
      ];
    if (
      callee === caller ||
      own.some(one => isSame(one.callee, partyOf(callee)))
    )
      return [];
    const several = rows.filter(
      row => isSame(row.callee, partyOf(callee)) && ofSeveral(row),
    );
    return several.length > 0
      ? several.map(row => asOneOf(row, caller, callee, world, settings))
      : [
          {
            ...none,
            caller: partyOf(caller),
            callee: partyOf(callee),
            mtls: mtlsOf(callee, callee.ports, world, settings),
            blockedBy: `no AuthorizationPolicy of ${callee.namespace}/${callee.name} lets it in`,
          },
        ];
  });
  return [...own, ...named];
}
