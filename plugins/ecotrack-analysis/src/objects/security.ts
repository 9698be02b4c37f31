import * as z from 'zod/v4';
import { listOf, maybe, selector, texts, withSpec } from './fields';

const mtls = maybe(
  z.object({
    mode: maybe(z.enum(['UNSET', 'DISABLE', 'PERMISSIVE', 'STRICT'])),
  }),
);
const targetRefs = listOf(z.object({ kind: z.string(), name: z.string() }));

const source = z.strictObject({
  principals: texts,
  notPrincipals: texts,
  serviceAccounts: texts,
  notServiceAccounts: texts,
  requestPrincipals: texts,
  notRequestPrincipals: texts,
  namespaces: texts,
  notNamespaces: texts,
  trustDomains: texts,
  notTrustDomains: texts,
  ipBlocks: texts,
  notIpBlocks: texts,
  remoteIpBlocks: texts,
  notRemoteIpBlocks: texts,
});
const operation = z.strictObject({
  hosts: texts,
  notHosts: texts,
  ports: texts,
  notPorts: texts,
  methods: texts,
  notMethods: texts,
  paths: texts,
  notPaths: texts,
});

/** A rule whose fields are not all known cannot be judged, so it is strict. */
const rule = z.strictObject({
  from: listOf(z.strictObject({ source: maybe(source) })),
  to: listOf(z.strictObject({ operation: maybe(operation) })),
  when: listOf(
    z.strictObject({ key: z.string(), values: texts, notValues: texts }),
  ),
});

const providers = listOf(
  z.object({ providers: listOf(z.object({ name: maybe(z.string()) })) }),
);

/** Kinds of security.istio.io and telemetry.istio.io, with the fields that the rules read. */
export const SECURITY_SHAPES = {
  PeerAuthentication: withSpec(
    z.object({
      selector,
      mtls,
      portLevelMtls: maybe(z.record(z.string().regex(/^\d+$/), mtls)),
    }),
  ),
  AuthorizationPolicy: withSpec(
    z.object({
      selector,
      targetRef: maybe(z.object({ kind: z.string(), name: z.string() })),
      targetRefs,
      action: maybe(z.enum(['ALLOW', 'DENY', 'AUDIT', 'CUSTOM'])),
      rules: listOf(rule),
    }),
  ),
  RequestAuthentication: withSpec(
    z.object({
      selector,
      targetRefs,
      jwtRules: listOf(z.object({ issuer: z.string() })),
    }),
  ),
  Telemetry: withSpec(
    z.object({
      selector,
      targetRefs,
      tracing: providers,
      accessLogging: providers,
      metrics: providers,
    }),
  ),
};

export type Source = z.output<typeof source>;
export type Operation = z.output<typeof operation>;
export type AuthorizationRule = z.output<typeof rule>;
