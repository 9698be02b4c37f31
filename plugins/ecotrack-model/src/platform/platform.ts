import { z } from 'zod/v4';

export const platformEnvironment = z.strictObject({
  name: z.string().describe('Environment name, such as `dev`.'),
  cluster: z
    .string()
    .describe('Cluster, by the name the Kubernetes plugin and Argo CD know.'),
  namespace: z.string().describe('Namespace of the services.'),
  dataNamespace: z
    .string()
    .describe('Namespace of PostgreSQL, Redis and Kafka.'),
  trustDomain: z
    .string()
    .describe('SPIFFE trust domain; one for each environment.'),
  autoSync: z
    .boolean()
    .default(false)
    .describe('Whether Argo CD syncs by itself; others follow by promotion.'),
  traceSampling: z
    .number()
    .default(0.01)
    .describe('Share of requests that are traced.'),
});

/** What the operator decides once: app-config `ecotrack.platform`, defaults from the specification. */
export const platform = z.strictObject({
  apiVersion: z.literal('ecotrack.io/v1alpha1').default('ecotrack.io/v1alpha1'),
  kind: z.literal('Platform').default('Platform'),
  registry: z
    .string()
    .default('registry.ecotrack.example/ecotrack')
    .describe('Image repository prefix.'),
  baseDomain: z
    .string()
    .default('ecotrack.example')
    .describe('Domain below which public hosts live.'),
  portalUrl: z
    .string()
    .default('http://localhost:3000')
    .describe('Address of the portal, for links and the JSON Schema.'),
  tokens: z
    .strictObject({
      issuer: z
        .string()
        .default('https://user-service.ecotrack.example')
        .describe('Issuer of the JSON Web Tokens.'),
      audience: z
        .string()
        .default('ecotrack')
        .describe('Audience every service checks.'),
    })
    .prefault({}),
  secretStore: z
    .strictObject({
      name: z
        .string()
        .default('openbao')
        .describe('ClusterSecretStore for the key-value engine.'),
      server: z
        .string()
        .default('https://openbao.openbao.svc:8200')
        .describe('Address of OpenBao.'),
      mountPath: z
        .string()
        .default('kubernetes')
        .describe('Mount of the Kubernetes auth method.'),
      role: z
        .string()
        .default('ecotrack')
        .describe('OpenBao role of the generators.'),
    })
    .prefault({}),
  environments: z
    .array(platformEnvironment)
    .min(1)
    .default([
      {
        name: 'dev',
        cluster: 'nonprod',
        namespace: 'ecotrack-dev',
        dataNamespace: 'data-dev',
        trustDomain: 'dev.ecotrack.internal',
        autoSync: true,
        traceSampling: 1,
      },
      {
        name: 'staging',
        cluster: 'nonprod',
        namespace: 'ecotrack-staging',
        dataNamespace: 'data-staging',
        trustDomain: 'staging.ecotrack.internal',
        autoSync: false,
        traceSampling: 0.1,
      },
      {
        name: 'prod',
        cluster: 'prod',
        namespace: 'ecotrack',
        dataNamespace: 'data',
        trustDomain: 'prod.ecotrack.internal',
        autoSync: false,
        traceSampling: 0.01,
      },
    ]),
  postgres: z
    .strictObject({
      cluster: z
        .string()
        .default('postgres-cluster')
        .describe('CloudNativePG cluster.'),
      database: z
        .string()
        .default('ecotrack')
        .describe('Database the cluster was created with.'),
      owner: z.string().default('ecotrack').describe('Owner of that database.'),
      instances: z.number().int().default(3),
      storage: z.string().default('100Gi'),
      maxConnections: z
        .number()
        .int()
        .default(200)
        .describe('`max_connections` of the cluster: the budget of all pools.'),
      backupSchedule: z
        .string()
        .default('0 0 2 * * *')
        .describe('Six fields, seconds first.'),
    })
    .prefault({}),
  redis: z
    .strictObject({
      cluster: z.string().default('redis-cluster').describe('RedisFailover.'),
      master: z
        .string()
        .default('mymaster')
        .describe('Name of the master at Sentinel.'),
      replicas: z.number().int().default(3),
      storage: z.string().default('10Gi'),
    })
    .prefault({}),
  kafka: z
    .strictObject({
      cluster: z.string().default('kafka-cluster').describe('Strimzi Kafka.'),
      brokers: z.number().int().default(3),
      replicationFactor: z.number().int().default(3),
      minInsyncReplicas: z.number().int().default(2),
      storage: z.string().default('50Gi'),
    })
    .prefault({}),
  gitops: z
    .strictObject({
      repository: z
        .string()
        .default('http://127.0.0.1:7100/ecotrack/gitops.git')
        .describe('Repository Argo CD reads Applications from.'),
      project: z
        .string()
        .default('ecotrack')
        .describe('AppProject of the services.'),
      argocdNamespace: z.string().default('argocd'),
    })
    .prefault({}),
  observability: z
    .strictObject({
      otlpEndpoint: z
        .string()
        .default('http://alloy.observability.svc:4318')
        .describe('OTLP over HTTP.'),
    })
    .prefault({}),
  versions: z
    .strictObject({
      springBoot: z.string().default('4.1.0'),
      springCloud: z.string().default('2025.1.2'),
      springdoc: z.string().default('3.1.1'),
      datasourceMicrometer: z.string().default('2.2.1'),
      archunit: z.string().default('1.5.0'),
      maven: z.string().default('3.9.11'),
      mavenWrapper: z.string().default('3.3.4'),
      java: z
        .number()
        .int()
        .default(21)
        .describe('Language level the sources are compiled for.'),
      jdkImage: z
        .string()
        .default('eclipse-temurin:25-jdk')
        .describe('Image that builds.'),
      jreImage: z
        .string()
        .default('eclipse-temurin:25-jre')
        .describe('Image that runs.'),
      postgresImage: z.string().default('postgres:18'),
      redisImage: z.string().default('redis:7.4'),
      kafkaImage: z.string().default('apache/kafka:4.3.1'),
    })
    .prefault({}),
});

export type Platform = z.output<typeof platform>;
export type PlatformEnvironment = z.output<typeof platformEnvironment>;
