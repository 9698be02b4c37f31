import * as z from 'zod/v4';
import { list } from '../rules/list';
import { DOMAIN, KEBAB } from '../rules/patterns';
import { text } from '../rules/text';
import { platformKafka, platformPostgres, platformRedis } from './data';
import { ENVIRONMENTS, platformEnvironment } from './environment';
import { platformMesh } from './mesh';
import { platformPrices } from './prices';
import { platformScaling } from './scaling';
import { versions } from './versions';

const url = text(
  'platform/url',
  /^https?:\/\/[^\s/?#@\\]+(?:[/?][^\s#@\\]*)?$/,
  {
    max: 500,
  },
).refine(URL.canParse, { error: 'platform/url' });
const path = text('platform/path', /^[a-z0-9_-]+(?:\/[a-z0-9_-]+)*$/, {
  max: 200,
});
const objectName = text('platform/name', KEBAB, { max: 50 });
const labelKey = text(
  'metadata/label-key',
  /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/,
  { max: 63 },
);

/** What the operator decides once: app-config `ecotrack.platform`, defaults from the specification. */
export const platform = z.strictObject({
  apiVersion: z
    .literal('ecotrack.io/v1alpha1', { error: 'document/version' })
    .default('ecotrack.io/v1alpha1')
    .describe('Version of this format.'),
  kind: z
    .literal('Platform', { error: 'document/kind' })
    .default('Platform')
    .describe('Kind of document.'),
  registry: text(
    'platform/registry',
    /^[a-z0-9]+(?:[.-][a-z0-9]+)*(?::[0-9]{2,5})?(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)+$/,
    { max: 200 },
  )
    .default('registry.ecotrack.example/ecotrack')
    .describe('Image repository prefix.'),
  baseDomain: text('platform/domain', DOMAIN, { max: 200 })
    .default('ecotrack.example')
    .describe('Domain below which public hosts live.'),
  mavenRepository: text(
    'platform/maven-repository',
    /^https?:\/\/[^\s/?#@\\]+(?:\/[^\s/?#@\\]+)*$/,
    { max: 500 },
  )
    .refine(URL.canParse, { error: 'platform/maven-repository' })
    .optional()
    .describe(
      'Maven repository that the wrapper of a service fetches Maven from, such as the mirror of the platform; left out, developers name one or install Maven.',
    ),
  portalUrl: url
    .default('http://localhost:3000')
    .describe('Address of the portal, for links and the JSON Schema.'),
  tokens: z
    .strictObject({
      issuer: url
        .default('https://user-service.ecotrack.example')
        .describe('Issuer of the JSON Web Tokens.'),
      audience: text('platform/audience', /^[A-Za-z0-9._:/-]+$/, { max: 100 })
        .default('ecotrack')
        .describe('Audience every service checks.'),
    })
    .prefault({})
    .describe('Tokens that services accept.'),
  secretStore: z
    .strictObject({
      name: objectName
        .default('openbao')
        .describe('ClusterSecretStore for the key-value engine.'),
      server: url
        .default('https://openbao.openbao.svc:8200')
        .describe('Address of OpenBao.'),
      mountPath: path
        .default('kubernetes')
        .describe('Mount of the Kubernetes auth method.'),
      role: objectName
        .default('ecotrack')
        .describe('OpenBao role of the generators.'),
    })
    .prefault({})
    .describe('OpenBao, from which External Secrets reads.'),
  environments: list('platform/environments', platformEnvironment, {
    min: 1,
    max: 10,
  })
    .default(ENVIRONMENTS)
    .describe('Environments, in the order of promotion.'),
  postgres: platformPostgres
    .prefault({})
    .describe('The shared PostgreSQL of each environment.'),
  redis: platformRedis
    .prefault({})
    .describe('The shared Redis of each environment.'),
  kafka: platformKafka
    .prefault({})
    .describe('The shared Kafka of each environment.'),
  mesh: platformMesh
    .prefault({})
    .describe('What of the service mesh all services share.'),
  gitops: z
    .strictObject({
      repository: url
        .default('http://127.0.0.1:7100/ecotrack/gitops.git')
        .describe('Repository Argo CD reads Applications from.'),
      project: objectName
        .default('ecotrack')
        .describe('AppProject of the services.'),
      argocdNamespace: text('platform/namespace', KEBAB, { max: 63 })
        .default('argocd')
        .describe('Namespace of Argo CD and of its Applications.'),
    })
    .prefault({})
    .describe('How Argo CD delivers.'),
  observability: z
    .strictObject({
      otlpEndpoint: url
        .default('http://alloy.observability.svc:4318')
        .describe('Address that takes traces, as OTLP over HTTP.'),
      prometheusRelease: objectName
        .default('prometheus')
        .describe(
          'Helm release of the Prometheus operator: the label `release` by which its Prometheus selects monitors and rules.',
        ),
      alertSecret: objectName
        .default('alert-receivers')
        .describe(
          'Secret in each namespace of services with the addresses that alerts go to: `<team>.critical` and `<team>.warning`.',
        ),
      dashboardLabel: labelKey
        .default('grafana_dashboard')
        .describe('Label by which the sidecar of Grafana collects dashboards.'),
      logRuleLabel: labelKey
        .default('loki_rule')
        .describe('Label by which the sidecar of Loki collects rules.'),
      logTenant: objectName
        .default('fake')
        .describe(
          'Tenant of Loki whose log the services write; `fake` where Loki has no tenants.',
        ),
    })
    .prefault({})
    .describe('Where services send what they observe, and who watches them.'),
  scaling: platformScaling
    .prefault({})
    .describe('How pods are scaled and kept.'),
  versions: versions
    .prefault({})
    .describe('What generated services are pinned to.'),
  prices: platformPrices
    .optional()
    .describe(
      'Prices that the preview reckons the monthly cost of a service with; left out, it says that they are not configured. They change no file.',
    ),
});

export type Platform = z.output<typeof platform>;
export type { PlatformEnvironment } from './environment';
export type { PlatformPrices } from './prices';
export { platformEnvironment } from './environment';
