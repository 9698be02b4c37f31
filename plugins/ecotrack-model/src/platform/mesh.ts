import * as z from 'zod/v4';
import { integer } from '../rules/numbers';
import { KEBAB } from '../rules/patterns';
import { text } from '../rules/text';

const namespace = text('platform/namespace', KEBAB, { max: 63 });
const objectName = text('platform/name', KEBAB, { max: 50 });

/** What of the mesh all services share. */
export const platformMesh = z.strictObject({
  gateway: z
    .strictObject({
      name: objectName
        .default('ecotrack-gateway')
        .describe(
          'Gateway (gateway.networking.k8s.io) that takes public traffic.',
        ),
      namespace: namespace
        .default('istio-system')
        .describe('Namespace of the Gateway and of its pods.'),
      serviceAccount: objectName
        .default('istio-ingressgateway')
        .describe('Service account of its pods: who calls public services.'),
    })
    .prefault({})
    .describe('The shared way in from outside the cluster.'),
  scraper: z
    .strictObject({
      namespace: namespace
        .default('observability')
        .describe('Namespace of Prometheus.'),
      serviceAccount: objectName
        .default('prometheus')
        .describe('Service account of Prometheus.'),
    })
    .prefault({})
    .describe(
      'Who reads metrics: Prometheus, with a certificate of the mesh, since no port takes plain text.',
    ),
  requestsPerSecond: integer('platform/requests', { min: 0, max: 100_000 })
    .default(100)
    .describe(
      'Requests that one pod of a public service takes each second, twice as many at once; 0 sets no limit.',
    ),
});
