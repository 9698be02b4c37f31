import * as z from 'zod/v4';
import { labels, listOf, maybe, metadata, withSpec } from './fields';

const container = z.object({
  name: z.string(),
  env: listOf(z.object({ name: z.string(), value: maybe(z.string()) })),
});
const patch = z.object({
  applyTo: maybe(z.string()),
  match: maybe(
    z.object({
      proxy: maybe(z.object({ proxyVersion: maybe(z.string()) })),
      listener: maybe(
        z.object({
          filterChain: maybe(
            z.object({
              filter: maybe(z.object({ name: maybe(z.string()) })),
            }),
          ),
        }),
      ),
    }),
  ),
  patch: maybe(
    z.object({
      operation: maybe(z.string()),
      value: maybe(z.record(z.string(), z.unknown())),
    }),
  ),
});

/** What makes pods, what adds kinds, and what changes Envoy past Istio's API, with the fields that the rules read. */
export const EXTENSION_SHAPES = {
  Deployment: withSpec(
    z.object({
      template: maybe(
        z.object({
          metadata: maybe(z.object({ labels, annotations: labels })),
          spec: maybe(z.object({ containers: listOf(container) })),
        }),
      ),
    }),
  ),
  CustomResourceDefinition: z.object({ metadata }),
  EnvoyFilter: withSpec(
    z.object({
      workloadSelector: maybe(z.object({ labels })),
      priority: maybe(z.number().int()),
      configPatches: listOf(patch),
    }),
  ),
};
