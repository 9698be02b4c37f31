import * as z from 'zod/v4';
import { labels, listOf, maybe, portNumber, texts, withSpec } from './fields';

const port = maybe(z.object({ number: maybe(portNumber) }));
const destination = z.object({
  host: z.string(),
  subset: maybe(z.string()),
  port,
});
const routes = listOf(
  z.object({ destination, weight: maybe(z.number().int()) }),
);
const anything = z.record(z.string(), z.unknown());

const httpRoute = z.object({
  name: maybe(z.string()),
  match: listOf(anything),
  route: routes,
  fault: maybe(anything),
  timeout: maybe(z.string()),
  retries: maybe(
    z.object({
      attempts: maybe(z.number().int()),
      perTryTimeout: maybe(z.string()),
      retryOn: maybe(z.string()),
    }),
  ),
});
const plainRoute = z.object({ match: listOf(anything), route: routes });

const tls = maybe(
  z.object({
    mode: maybe(z.string()),
    caCertificates: maybe(z.string()),
    credentialName: maybe(z.string()),
  }),
);
const loadBalancer = maybe(z.object({ simple: maybe(z.string()) }));
const trafficPolicy = maybe(
  z.object({
    tls,
    loadBalancer,
    portLevelSettings: listOf(z.object({ port, tls, loadBalancer })),
  }),
);

/** Kinds of networking.istio.io, with the fields that the rules read. */
export const NETWORKING_SHAPES = {
  VirtualService: withSpec(
    z.object({
      hosts: texts,
      gateways: texts,
      exportTo: texts,
      http: listOf(httpRoute),
      tcp: listOf(plainRoute),
      tls: listOf(plainRoute),
    }),
  ),
  DestinationRule: withSpec(
    z.object({
      host: z.string(),
      exportTo: texts,
      workloadSelector: maybe(z.object({ matchLabels: labels })),
      trafficPolicy,
      subsets: listOf(z.object({ name: z.string(), labels, trafficPolicy })),
    }),
  ),
  Gateway: withSpec(
    z.object({
      selector: labels,
      servers: listOf(
        z.object({
          hosts: texts,
          port: z.object({
            number: portNumber,
            name: maybe(z.string()),
            protocol: maybe(z.string()),
          }),
        }),
      ),
    }),
  ),
  ServiceEntry: withSpec(
    z.object({
      hosts: texts,
      exportTo: texts,
      addresses: texts,
      resolution: maybe(z.string()),
      ports: listOf(
        z.object({
          number: portNumber,
          name: maybe(z.string()),
          protocol: maybe(z.string()),
        }),
      ),
    }),
  ),
  Sidecar: withSpec(
    z.object({
      workloadSelector: maybe(z.object({ labels })),
      egress: listOf(z.object({ hosts: texts })),
    }),
  ),
};
