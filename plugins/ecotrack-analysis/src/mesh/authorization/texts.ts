import type {
  AuthorizationRule,
  Operation,
  Source,
} from '../../objects/security';

const given = (
  name: string,
  values: readonly string[],
  no: readonly string[],
) =>
  [
    values.length > 0 && `${name} ${values.join(', ')}`,
    no.length > 0 && `${name} other than ${no.join(', ')}`,
  ].filter(text => text !== false);

/** Who a source is, in words; the principal itself where there is nothing else. */
export function sourceText(source: Source | undefined): string {
  if (!source) return 'anyone';
  const parts = [
    ...(source.principals.length > 0 ? [source.principals.join(', ')] : []),
    ...given('principals', [], source.notPrincipals),
    ...given(
      'service account',
      source.serviceAccounts,
      source.notServiceAccounts,
    ),
    ...given('namespace', source.namespaces, source.notNamespaces),
    ...given('trust domain', source.trustDomains, source.notTrustDomains),
    ...given('token of', source.requestPrincipals, source.notRequestPrincipals),
    ...given('address', source.ipBlocks, source.notIpBlocks),
    ...given('client address', source.remoteIpBlocks, source.notRemoteIpBlocks),
  ];
  return parts.join(' and ') || 'anyone';
}

/** What operations are, in words, such as `GET /orders/* on port 8080`. */
export function operationText(operation: Operation | undefined): string {
  if (!operation) return 'any operation';
  const { methods, paths } = operation;
  const what = [methods.join(','), paths.join(', ')].filter(Boolean).join(' ');
  const rest = [
    ...given('methods', [], operation.notMethods),
    ...given('paths', [], operation.notPaths),
    ...given('on port', operation.ports, operation.notPorts),
    ...given('of host', operation.hosts, operation.notHosts),
  ].join(', ');
  return [what || 'any operation', rest].filter(Boolean).join(' ');
}

export const conditionText = ({
  key,
  values,
  notValues,
}: AuthorizationRule['when'][number]): string =>
  given(key, values, notValues).join(' and ');
