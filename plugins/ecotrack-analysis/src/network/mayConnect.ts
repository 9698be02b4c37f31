import type { ObjectOf, Objects } from '../objects/Objects';
import { some, Truth } from '../mesh/authorization/truth';
import { Endpoint, isPod, PodEndpoint } from './Endpoint';
import { selectsLabels } from './labelSelectors';
import { matchesRule, Port } from './rules';

type NetworkPolicy = ObjectOf<'NetworkPolicy'>;
type Direction = 'Ingress' | 'Egress';

/** Whether a connection may be opened, and which policies say so. */
export interface Reachability {
  /** `unknown` when it hangs on what is not known: an address of a pod, labels of a namespace, a pod in its node's network. */
  readonly verdict: 'allow' | 'deny' | 'unknown';
  /** Policies that decided, as `namespace/name`: those that let it through, or all that select the end that refuses. */
  readonly because: readonly string[];
  /** The end that refuses, or of which it is not known. */
  readonly at?: Direction;
}

/** Directions that a policy is about: as the API server fills them in where they are not written. */
const typesOf = ({ spec }: NetworkPolicy): readonly Direction[] => {
  if (spec.policyTypes.length > 0) return spec.policyTypes;
  return spec.egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
};

const nameOf = ({ metadata }: NetworkPolicy): string =>
  `${metadata.namespace}/${metadata.name}`;

const VERDICTS = new Map<Truth, Reachability['verdict']>([
  [true, 'allow'],
  [false, 'deny'],
  [undefined, 'unknown'],
]);

/** What the policies that select one end say; nothing at all where none does. */
function judge(
  direction: Direction,
  self: PodEndpoint,
  other: Endpoint,
  port: Port,
  { NetworkPolicy, Namespace }: Pick<Objects, 'NetworkPolicy' | 'Namespace'>,
): Reachability {
  const own = NetworkPolicy.filter(
    policy =>
      policy.metadata.namespace === self.namespace &&
      typesOf(policy).includes(direction) &&
      selectsLabels(
        policy.spec.podSelector ?? { matchLabels: {}, matchExpressions: [] },
        self.labels,
      ),
  );
  if (own.length === 0) return { verdict: 'allow', because: [] };
  const connection = {
    other,
    called: direction === 'Ingress' ? self : other,
    port,
  };
  const told = own.map(policy => ({
    name: nameOf(policy),
    truth: some(
      (direction === 'Ingress'
        ? policy.spec.ingress.map(({ from, ports }) => ({ peers: from, ports }))
        : policy.spec.egress.map(({ to, ports }) => ({ peers: to, ports }))
      ).map(rule => matchesRule(rule, connection, self.namespace, Namespace)),
    ),
  }));
  const truth = some(told.map(one => one.truth));
  const decided = self.hostNetwork ? undefined : truth;
  return {
    verdict: VERDICTS.get(decided)!,
    because: told
      .filter(one => decided === undefined || one.truth === decided)
      .map(({ name }) => name),
    ...(decided !== true && { at: direction }),
  };
}

const isSame = (one: Endpoint, other: Endpoint): boolean =>
  isPod(one) &&
  isPod(other) &&
  one.name !== undefined &&
  one.name === other.name &&
  one.namespace === other.namespace;

/**
 * Whether one end may open a connection to a port of another by the NetworkPolicies, as networking.k8s.io/v1 has them:
 * an end that no policy selects for a direction is open, one that any selects lets through what any of them allows; both
 * ends must let it through. Answers need no policy, and a pod always reaches itself.
 */
export function mayConnect(
  from: Endpoint,
  to: Endpoint,
  port: Port,
  objects: Pick<Objects, 'NetworkPolicy' | 'Namespace'>,
): Reachability {
  if (isSame(from, to)) return { verdict: 'allow', because: [] };
  const sides = [
    ...(isPod(from) ? [judge('Egress', from, to, port, objects)] : []),
    ...(isPod(to) ? [judge('Ingress', to, from, port, objects)] : []),
  ];
  return (
    sides.find(({ verdict }) => verdict === 'deny') ??
    sides.find(({ verdict }) => verdict === 'unknown') ?? {
      verdict: 'allow',
      because: [...new Set(sides.flatMap(({ because }) => because))],
    }
  );
}
