import { namedHosts } from '../calls/namedHosts';
import { partsOf } from '../mesh/authorization/Call';
import { serviceOf } from '../objects/hosts';
import { nameOf, ObjectName, ObjectOf, Objects } from '../objects/Objects';
import { isEmptySelector, selects } from '../objects/selectors';

type Service = ObjectOf<'Service'>;

/** That pods of one Service call another Service, as an object says. */
export interface KnownCall {
  readonly caller: Service;
  readonly callee: Service;
  /** The object that names the call. */
  readonly because: ObjectName;
}

/** Objects that name calls, and the ends of them. */
export const CALL_KINDS = [
  'Service',
  'Sidecar',
  'AuthorizationPolicy',
  'Pod',
] as const;
type CallObjects = Pick<Objects, (typeof CALL_KINDS)[number]>;

/** Services by their namespace, without those that select nothing. */
function inNamespaces(services: readonly Service[]) {
  const found = new Map<string, Service[]>();
  for (const one of services) {
    const namespace = one.metadata.namespace ?? '';
    if (isEmptySelector(one.spec.selector)) continue;
    found.set(namespace, [...(found.get(namespace) ?? []), one]);
  }
  return (namespace: string): readonly Service[] => found.get(namespace) ?? [];
}

type Find = ReturnType<typeof inNamespaces>;

/** Hosts that a Sidecar names; those with `*` name no call. */
function bySidecars(
  { Sidecar, Service }: CallObjects,
  find: Find,
): KnownCall[] {
  return Sidecar.flatMap(one => {
    const own = one.metadata.namespace ?? '';
    const labels = one.spec.workloadSelector?.labels;
    const callers = isEmptySelector(labels)
      ? []
      : find(own).filter(({ spec }) => selects(spec.selector, labels));
    const callees = namedHosts(one).flatMap(
      host => serviceOf(host, Service) ?? [],
    );
    const because = nameOf('Sidecar', one);
    return callers.flatMap(caller =>
      callees.map(callee => ({ caller, callee, because })),
    );
  });
}

/** Identities that an AuthorizationPolicy lets in; those with `*` name no caller. */
function byPolicies(
  { AuthorizationPolicy, Pod }: CallObjects,
  find: Find,
): KnownCall[] {
  const accounts = new Map<string, Service[]>();
  for (const { metadata, spec } of Pod) {
    const account = `${metadata.namespace}/${
      spec.serviceAccountName ?? 'default'
    }`;
    accounts.set(account, [
      ...(accounts.get(account) ?? []),
      ...find(metadata.namespace ?? '').filter(service =>
        selects(service.spec.selector, metadata.labels),
      ),
    ]);
  }
  return AuthorizationPolicy.filter(
    ({ spec }) => (spec.action ?? 'ALLOW') === 'ALLOW',
  ).flatMap(one => {
    const wanted = one.spec.selector?.matchLabels;
    const callees = find(one.metadata.namespace ?? '').filter(({ spec }) =>
      selects(wanted, spec.selector),
    );
    const callers = one.spec.rules
      .flatMap(({ from }) => from)
      .flatMap(({ source }) => source?.principals ?? [])
      .flatMap(principal => {
        const parts = partsOf(principal);
        return parts
          ? accounts.get(`${parts.namespace}/${parts.serviceAccount}`) ?? []
          : [];
      });
    const because = nameOf('AuthorizationPolicy', one);
    return callees.flatMap(callee =>
      callers.map(caller => ({ caller, callee, because })),
    );
  });
}

/** Calls between Services that Sidecars and AuthorizationPolicies name, each pair once. */
export function knownCalls(objects: CallObjects): readonly KnownCall[] {
  const find = inNamespaces(objects.Service);
  const calls = new Map<string, KnownCall>();
  for (const call of [
    ...bySidecars(objects, find),
    ...byPolicies(objects, find),
  ]) {
    const { caller, callee } = call;
    const key = [caller, callee]
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
      .join(' ');
    if (caller !== callee && !calls.has(key)) calls.set(key, call);
  }
  return [...calls.values()];
}
