import type { ObjectBag } from '@ecotrack/analysis';
import { at, Given, hostsOf, list } from './given';

const textsOf = (value: unknown): readonly string[] =>
  list(value).filter((one): one is string => typeof one === 'string');

/** Hosts that policies name: those of operations, and those that a Sidecar lets out to. */
const hostsOfPolicy = ({ spec }: Given): readonly string[] => [
  ...list(at(spec, 'rules')).flatMap(rule =>
    list(at(rule, 'to')).flatMap(one => textsOf(at(one, 'operation', 'hosts'))),
  ),
  ...list(at(spec, 'egress')).flatMap(one =>
    textsOf(at(one, 'hosts')).map(host => host.slice(host.indexOf('/') + 1)),
  ),
];

/** Accounts that policies name, without their namespaces. */
const accountsOfPolicy = ({ spec }: Given): readonly string[] =>
  list(at(spec, 'rules')).flatMap(rule =>
    list(at(rule, 'from')).flatMap(one =>
      ['principals', 'serviceAccounts'].flatMap(field =>
        textsOf(at(one, 'source', field)).map(text =>
          text.slice(text.lastIndexOf('/') + 1),
        ),
      ),
    ),
  );

/** Names of Services and accounts that objects refer to; `*` among them when any may be meant. */
export function namesReferredTo({
  VirtualService = [],
  DestinationRule = [],
  AuthorizationPolicy = [],
  Sidecar = [],
}: ObjectBag): {
  readonly services: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
} {
  const hosts = [
    ...[...VirtualService, ...DestinationRule].flatMap(hostsOf),
    ...[...AuthorizationPolicy, ...Sidecar].flatMap(hostsOfPolicy),
  ];
  return {
    services: new Set(
      hosts.map(host =>
        host.startsWith('*') ? '*' : host.toLowerCase().split('.')[0],
      ),
    ),
    accounts: new Set(AuthorizationPolicy.flatMap(accountsOfPolicy)),
  };
}
