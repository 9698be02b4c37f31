import * as z from 'zod/v4';
import {
  labels,
  listOf,
  maybe,
  metadata,
  portNumber,
  withSpec,
} from './fields';

const container = z.object({
  name: z.string(),
  image: maybe(z.string()),
  restartPolicy: maybe(z.string()),
  securityContext: maybe(z.object({ runAsUser: maybe(z.number()) })),
  lifecycle: maybe(
    z.object({
      preStop: maybe(
        z.object({ sleep: maybe(z.object({ seconds: maybe(z.number()) })) }),
      ),
    }),
  ),
  ports: listOf(
    z.object({
      name: maybe(z.string()),
      containerPort: portNumber,
      protocol: maybe(z.string()),
    }),
  ),
});

/** Kubernetes' own kinds, with the fields that the rules read. */
export const CORE_SHAPES = {
  Namespace: z.object({ metadata }),
  ServiceAccount: z.object({ metadata }),
  Pod: z.object({
    metadata,
    spec: z.object({
      containers: z.array(container),
      initContainers: listOf(container),
      hostNetwork: maybe(z.boolean()),
      serviceAccountName: maybe(z.string()),
      terminationGracePeriodSeconds: maybe(z.number()),
    }),
    status: maybe(
      z.object({ phase: maybe(z.string()), podIP: maybe(z.string()) }),
    ),
  }),
  Service: withSpec(
    z.object({
      selector: labels,
      clusterIP: maybe(z.string()),
      type: maybe(z.string()),
      publishNotReadyAddresses: maybe(z.boolean()),
      ports: listOf(
        z.object({
          name: maybe(z.string()),
          port: portNumber,
          targetPort: maybe(z.union([portNumber, z.string()])),
          protocol: maybe(z.string()),
          appProtocol: maybe(z.string()),
        }),
      ),
    }),
  ),
};
