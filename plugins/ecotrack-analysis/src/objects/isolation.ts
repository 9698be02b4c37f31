import * as z from 'zod/v4';
import { isRange } from './addresses';
import { labels, listOf, maybe, portNumber, texts, withSpec } from './fields';

/** A selector that nobody may widen by a field that is not known: it would be read as selecting more than it does. */
const labelSelector = z.strictObject({
  matchLabels: labels,
  matchExpressions: listOf(
    z.strictObject({
      key: z.string(),
      operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
      values: texts,
    }),
  ),
});

const range = z.string().refine(isRange, 'is no range of addresses (CIDR)');

const peer = z
  .strictObject({
    podSelector: maybe(labelSelector),
    namespaceSelector: maybe(labelSelector),
    ipBlock: maybe(z.strictObject({ cidr: range, except: listOf(range) })),
  })
  .refine(
    ({ podSelector, namespaceSelector, ipBlock }) =>
      (ipBlock === undefined) !==
      (podSelector === undefined && namespaceSelector === undefined),
    'a peer is an ipBlock, or one or both of the selectors',
  );

const port = z
  .strictObject({
    protocol: maybe(z.enum(['TCP', 'UDP', 'SCTP'])),
    port: maybe(z.union([portNumber, z.string()])),
    endPort: maybe(portNumber),
  })
  .refine(
    one =>
      one.endPort === undefined ||
      (typeof one.port === 'number' && one.port <= one.endPort),
    'endPort needs a port that is a number and not above it',
  );

/** Kinds of networking.k8s.io, with the fields that the rules read. */
export const ISOLATION_SHAPES = {
  NetworkPolicy: withSpec(
    z.object({
      podSelector: maybe(labelSelector),
      policyTypes: listOf(z.enum(['Ingress', 'Egress'])),
      ingress: listOf(
        z.strictObject({ from: listOf(peer), ports: listOf(port) }),
      ),
      egress: listOf(z.strictObject({ to: listOf(peer), ports: listOf(port) })),
    }),
  ),
};

export type LabelSelector = z.output<typeof labelSelector>;
export type Peer = z.output<typeof peer>;
export type PolicyPort = z.output<typeof port>;
