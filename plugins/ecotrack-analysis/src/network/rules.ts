import type { Peer, PolicyPort } from '../objects/isolation';
import type { ObjectOf } from '../objects/Objects';
import { every, some, Truth } from '../mesh/authorization/truth';
import { holdsAddress } from '../objects/addresses';
import { Endpoint, isPod } from './Endpoint';
import { selectsLabels, selectsNamespace } from './labelSelectors';

/** A port of the pod that is called, not of a Service before it. */
export interface Port {
  readonly port: number;
  /** `TCP` when absent. */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
}

type Namespaces = readonly ObjectOf<'Namespace'>[];

/** Whether a peer of a policy of a namespace is the other end. */
function matchesPeer(
  { ipBlock, podSelector, namespaceSelector }: Peer,
  other: Endpoint,
  namespace: string,
  namespaces: Namespaces,
): Truth {
  if (ipBlock)
    return other.ip === undefined ? undefined : holdsAddress(ipBlock, other.ip);
  if (!isPod(other)) return false;
  const matches = every([
    podSelector === undefined || selectsLabels(podSelector, other.labels),
    namespaceSelector === undefined
      ? other.namespace === namespace
      : selectsNamespace(namespaceSelector, other.namespace, namespaces),
  ]);
  return matches === true && other.hostNetwork ? undefined : matches;
}

/** Whether a port of a policy is that of the called end; only pods have ports with names. */
function matchesPort(
  { port: wanted, endPort, protocol = 'TCP' }: PolicyPort,
  called: Endpoint,
  port: Port,
): boolean {
  if (protocol !== (port.protocol ?? 'TCP')) return false;
  if (wanted === undefined) return true;
  if (typeof wanted === 'number')
    return endPort === undefined
      ? port.port === wanted
      : port.port >= wanted && port.port <= endPort;
  return (
    isPod(called) &&
    called.ports.some(
      one =>
        one.name === wanted &&
        one.containerPort === port.port &&
        (one.protocol ?? 'TCP') === protocol,
    )
  );
}

/** Whether a rule lets a connection through; without peers it is for all peers, without ports for all ports. */
export const matchesRule = (
  rule: {
    readonly peers: readonly Peer[];
    readonly ports: readonly PolicyPort[];
  },
  connection: {
    /** The end that the peers of the rule are held against. */
    readonly other: Endpoint;
    readonly called: Endpoint;
    readonly port: Port;
  },
  namespace: string,
  namespaces: Namespaces,
): Truth =>
  every([
    rule.ports.length === 0 ||
      rule.ports.some(one =>
        matchesPort(one, connection.called, connection.port),
      ),
    rule.peers.length === 0 ||
      some(
        rule.peers.map(one =>
          matchesPeer(one, connection.other, namespace, namespaces),
        ),
      ),
  ]);
