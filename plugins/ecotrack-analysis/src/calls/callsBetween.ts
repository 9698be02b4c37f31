import { partsOf } from '../mesh/authorization/Call';
import { Grant, grantsOf } from '../mesh/authorization/grants';
import { sourceText } from '../mesh/authorization/texts';
import { effectiveMtls, modeOfPort } from '../mesh/effectiveMtls';
import type { MeshSettings } from '../mesh/settings';
import type { Objects } from '../objects/Objects';
import type { CallRow } from './CallRow';
import { obstacleOf } from './obstacles';
import { RunningWorkload, workloadsOf } from './workloads';

/** Kinds that say who may call whom. */
export const CALLS_KINDS = [
  'Namespace',
  'Pod',
  'Service',
  'NetworkPolicy',
  'Sidecar',
  'DestinationRule',
  'PeerAuthentication',
  'AuthorizationPolicy',
] as const;
export type CallsWorld = Pick<Objects, (typeof CALLS_KINDS)[number]>;

const SEVERAL = 'stands for more than one caller';
const ANYONE = sourceText(undefined);

/** Whether a row is for callers that are not told one by one. */
export const ofSeveral = ({ unknown }: CallRow): boolean => unknown === SEVERAL;

/** A workload as an end of a call. */
export const partyOf = ({ name, namespace }: RunningWorkload) => ({
  name,
  namespace,
});

type Parts = NonNullable<ReturnType<typeof partsOf>>;

const MODES = {
  strict: 'strict',
  permissive: 'permissive',
  disabled: 'none',
} as const;

/** What the callee takes on the ports of a grant. */
export function mtlsOf(
  callee: RunningWorkload,
  ports: readonly number[],
  { PeerAuthentication }: CallsWorld,
  settings: MeshSettings,
): CallRow['mtls'] {
  if (callee.enrolment === 'none') return 'none';
  const mtls = effectiveMtls(callee, PeerAuthentication, settings);
  const modes = new Set(
    ports.length > 0
      ? ports.map(port => MODES[modeOfPort(mtls, port)])
      : [MODES[mtls.mode]],
  );
  return modes.size === 1 ? [...modes][0] : 'unknown';
}

/** Identity of a grant that is for one workload and nothing besides. */
const accountOf = ({ source }: Grant) => {
  const [principal = '', ...others] = source?.principals ?? [];
  return others.length === 0 && !principal.includes('*')
    ? partsOf(principal)
    : undefined;
};

/** Whom a callee lets in; where no proxy holds to policies, anyone. */
const letIn = (
  callee: RunningWorkload,
  { AuthorizationPolicy }: CallsWorld,
  settings: MeshSettings,
): readonly Grant[] =>
  callee.enrolment === 'none'
    ? [{ operations: ['any operation'], ports: [], policy: 'none' }]
    : grantsOf(callee, AuthorizationPolicy, settings);

/**
 * Who may call whom with what: by the policies of each callee that is a workload with a Service, over mTLS or not, and what
 * else refuses the call. A caller that stands for several, or is not among the objects, says so in `unknown`. `isAsked` leaves callees
 * out that nobody wants to know of.
 */
export function callsBetween(
  world: CallsWorld,
  settings: MeshSettings,
  isAsked: (callee: RunningWorkload) => boolean = () => true,
): readonly CallRow[] {
  const workloads = workloadsOf(world.Pod, world.Service);
  const callersOf = ({ namespace, serviceAccount, trustDomain }: Parts) =>
    settings.trustDomain === undefined || trustDomain === settings.trustDomain
      ? workloads.filter(
          one =>
            one.namespace === namespace &&
            one.serviceAccount === serviceAccount,
        )
      : [];
  return workloads
    .filter(one => one.hosts.length > 0 && isAsked(one))
    .flatMap(callee =>
      letIn(callee, world, settings).flatMap((grant): CallRow[] => {
        const ports = grant.ports.length > 0 ? grant.ports : callee.ports;
        const mtls = mtlsOf(callee, ports, world, settings);
        const row = {
          callee: partyOf(callee),
          operations: grant.operations,
          policy: grant.policy,
          mtls,
        };
        const account = accountOf(grant);
        const callers = account ? callersOf(account) : [];
        if (callers.length === 0)
          return [
            {
              ...row,
              caller: { name: sourceText(grant.source) },
              unknown: account
                ? 'no pod with this identity is among the objects'
                : SEVERAL,
            },
          ];
        const rest = sourceText({ ...grant.source!, principals: [] });
        return callers.map(caller => ({
          ...row,
          operations: [
            ...row.operations,
            ...(rest === ANYONE ? [] : [`only with ${rest}`]),
          ],
          caller: partyOf(caller),
          ...obstacleOf({ caller, callee, ports, mtls }, world, settings),
        }));
      }),
    );
}
