import type {
  AuthorizationRule,
  Operation,
  Source,
} from '../../objects/security';
import { Call, partsOf } from './Call';
import { matchesAny, matchesPath } from './matchText';
import { every, not, some, Truth } from './truth';

type Value = string | null | undefined;

/** Positive and negative patterns of one field. */
const field = (
  patterns: readonly string[],
  refused: readonly string[],
  value: Value,
  matches?: (pattern: string, value: string) => boolean,
): Truth =>
  every([
    matchesAny(patterns, value, matches),
    refused.length === 0 || not(matchesAny(refused, value, matches)),
  ]);

const part = (principal: Value, name: 'namespace' | 'trustDomain'): Value =>
  typeof principal === 'string'
    ? partsOf(principal)?.[name] ?? null
    : principal;

/** A service account is written as `namespace/name`, or as `name` in the namespace of the policy. */
const account = (principal: Value): Value => {
  if (typeof principal !== 'string') return principal;
  const parts = partsOf(principal);
  return parts ? `${parts.namespace}/${parts.serviceAccount}` : null;
};
const inNamespace = (names: readonly string[], namespace: string) =>
  names.map(name => (name.includes('/') ? name : `${namespace}/${name}`));

const isWritten = (...lists: readonly (readonly string[])[]) =>
  lists.some(list => list.length > 0);

/** Whether a call comes from a source. Addresses are not known here. */
export function matchesSource(
  source: Source | undefined,
  call: Call,
  namespace: string,
): Truth {
  if (!source) return true;
  const { principal } = call;
  const isHttp = call.protocol === 'http';
  return every([
    field(source.principals, source.notPrincipals, principal),
    field(
      inNamespace(source.serviceAccounts, namespace),
      inNamespace(source.notServiceAccounts, namespace),
      account(principal),
    ),
    field(
      source.namespaces,
      source.notNamespaces,
      part(principal, 'namespace'),
    ),
    field(
      source.trustDomains,
      source.notTrustDomains,
      part(principal, 'trustDomain'),
    ),
    !isHttp ||
      field(
        source.requestPrincipals,
        source.notRequestPrincipals,
        call.requestPrincipal,
      ),
    isWritten(
      source.ipBlocks,
      source.notIpBlocks,
      source.remoteIpBlocks,
      source.notRemoteIpBlocks,
    )
      ? undefined
      : true,
  ]);
}

const portOf = (call: Call): Value =>
  call.port === undefined ? undefined : String(call.port);

/** Whether a call is one of the operations. */
export function matchesOperation(
  operation: Operation | undefined,
  call: Call,
): Truth {
  if (!operation) return true;
  const port = field(operation.ports, operation.notPorts, portOf(call));
  if (call.protocol === 'tcp') return port;
  return every([
    port,
    field(operation.methods, operation.notMethods, call.method),
    field(operation.paths, operation.notPaths, call.path, matchesPath),
    field(
      operation.hosts.map(host => host.toLowerCase()),
      operation.notHosts.map(host => host.toLowerCase()),
      call.host?.toLowerCase(),
    ),
  ]);
}

type Condition = AuthorizationRule['when'][number];

const isHttpCondition = (key: string) => key.startsWith('request.');

function matchesCondition(
  { key, values, notValues }: Condition,
  call: Call,
): Truth {
  const known: Readonly<Record<string, Value>> = {
    'source.principal': call.principal,
    'source.namespace': part(call.principal, 'namespace'),
    'destination.port': portOf(call),
    'request.auth.principal': call.requestPrincipal,
  };
  if (isHttpCondition(key) && call.protocol === 'tcp') return true;
  return field(values, notValues, known[key]);
}

/** Whether a rule asks for something that only HTTP has. */
export const hasHttpFields = ({ from, to, when }: AuthorizationRule) =>
  from.some(
    ({ source }) =>
      source &&
      isWritten(source.requestPrincipals, source.notRequestPrincipals),
  ) ||
  to.some(
    ({ operation }) =>
      operation &&
      isWritten(
        operation.methods,
        operation.notMethods,
        operation.paths,
        operation.notPaths,
        operation.hosts,
        operation.notHosts,
      ),
  ) ||
  when.some(({ key }) => isHttpCondition(key));

/**
 * Whether a rule matches a call. On a TCP port a rule of ALLOW that asks for something of HTTP never matches; in the
 * other actions only what HTTP has is left out, which makes the rule wider.
 */
export function matchesRule(
  rule: AuthorizationRule,
  call: Call,
  policy: { readonly namespace: string; readonly action: string },
): Truth {
  if (
    call.protocol === 'tcp' &&
    policy.action === 'ALLOW' &&
    hasHttpFields(rule)
  )
    return false;
  return every([
    rule.from.length === 0 ||
      some(
        rule.from.map(({ source }) =>
          matchesSource(source, call, policy.namespace),
        ),
      ),
    rule.to.length === 0 ||
      some(rule.to.map(({ operation }) => matchesOperation(operation, call))),
    ...rule.when.map(condition => matchesCondition(condition, call)),
  ]);
}
