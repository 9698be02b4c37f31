import * as z from 'zod/v4';
import { decimal } from '../rules/numbers';
import { DOMAIN, KEBAB } from '../rules/patterns';
import { text } from '../rules/text';
import { environmentName } from '../service/delivery';
import { platformQuota } from './quota';

const namespace = text('platform/namespace', KEBAB, { max: 63 });

export const platformEnvironment = z.strictObject({
  name: environmentName.describe('Environment name, such as `dev`.'),
  cluster: text('platform/name', KEBAB, { max: 50 }).describe(
    'Cluster, by the name the Kubernetes plugin and Argo CD know.',
  ),
  namespace: namespace.describe('Namespace of the services.'),
  dataNamespace: namespace.describe(
    'Namespace of PostgreSQL, Redis and Kafka.',
  ),
  trustDomain: text('platform/domain', DOMAIN, { max: 253 }).describe(
    'SPIFFE trust domain; one for each environment.',
  ),
  autoSync: z
    .boolean()
    .default(false)
    .describe('Whether Argo CD syncs by itself; others follow by promotion.'),
  faultInjection: z
    .boolean()
    .default(false)
    .describe(
      'Whether services may inject faults here, for tests; never in the last environment.',
    ),
  traceSampling: decimal('platform/sampling', { min: 0, max: 1 })
    .default(0.01)
    .describe('Share of requests that are traced.'),
  subdomain: text('platform/subdomain', /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, {
    max: 63,
  })
    .optional()
    .describe(
      'Label between the name of a public service and the base domain, so that environments of one gateway have hosts of their own; left out, there is none.',
    ),
  quota: platformQuota
    .optional()
    .describe(
      'Quota of the namespace of the services; left out, no service is held against it.',
    ),
});

export type PlatformEnvironment = z.output<typeof platformEnvironment>;

/** The environments of the specification's platform. */
export const ENVIRONMENTS: PlatformEnvironment[] = [
  {
    name: 'dev',
    cluster: 'nonprod',
    namespace: 'ecotrack-dev',
    dataNamespace: 'data-dev',
    trustDomain: 'dev.ecotrack.internal',
    autoSync: true,
    faultInjection: true,
    traceSampling: 1,
    subdomain: 'dev',
  },
  {
    name: 'staging',
    cluster: 'nonprod',
    namespace: 'ecotrack-staging',
    dataNamespace: 'data-staging',
    trustDomain: 'staging.ecotrack.internal',
    autoSync: false,
    faultInjection: true,
    traceSampling: 0.1,
    subdomain: 'staging',
  },
  {
    name: 'prod',
    cluster: 'prod',
    namespace: 'ecotrack',
    dataNamespace: 'data',
    trustDomain: 'prod.ecotrack.internal',
    autoSync: false,
    faultInjection: false,
    traceSampling: 0.01,
  },
];
