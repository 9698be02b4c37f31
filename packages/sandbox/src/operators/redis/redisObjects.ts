import { KubernetesObject, ObjectInput } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { configMap, disruptionBudget, service } from '../runtime/objects';
import { placeholder } from '../runtime/placeholders';

/** The parts of a RedisFailover, with the operator's defaults. */
function settingsOf(failover: KubernetesObject) {
  const at = (...path: string[]) => valueAt(failover.spec, path);
  const part = (name: 'redis' | 'sentinel') => ({
    image: at(name, 'image') ?? 'redis:6.2.6-alpine',
    replicas: Number(at(name, 'replicas') ?? 3),
    resources: at(name, 'resources') ?? {},
    customConfig: (at(name, 'customConfig') ?? []) as string[],
    command: at(name, 'command'),
    hasExporter: at(name, 'exporter', 'enabled') === true,
    exporterImage:
      at(name, 'exporter', 'image') ?? 'oliver006/redis_exporter:v1.43.0',
  });
  const claim = at('redis', 'storage', 'persistentVolumeClaim');
  return {
    redis: part('redis'),
    sentinel: part('sentinel'),
    claim: isRecord(claim) ? claim : undefined,
    secret: at('auth', 'secretPath') as string | undefined,
  };
}

/** Labels that the operator puts on everything of one part. */
export const redisLabels = (name: string, component: 'redis' | 'sentinel') => ({
  'app.kubernetes.io/name': name,
  'app.kubernetes.io/component': component,
  'app.kubernetes.io/part-of': 'redis-failover',
  'app.kubernetes.io/managed-by': 'redis-operator',
  'redisfailovers.databases.spotahome.com/name': name,
});

export const ROLE = 'redisfailovers-role';

const probe = (port: number) => ({
  tcpSocket: { port },
  initialDelaySeconds: 30,
  timeoutSeconds: 5,
});

function redisSet(failover: KubernetesObject): ObjectInput {
  const { name } = failover.metadata;
  const { redis, claim, secret } = settingsOf(failover);
  const labels = redisLabels(name, 'redis');
  const password = secret && {
    name: 'REDIS_PASSWORD',
    valueFrom: { secretKeyRef: { name: secret, key: 'password' } },
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: `rfr-${name}`, labels },
    spec: {
      serviceName: `rfr-${name}`,
      replicas: redis.replicas,
      podManagementPolicy: 'Parallel',
      updateStrategy: { type: 'OnDelete' },
      selector: { matchLabels: labels },
      ...(claim && {
        volumeClaimTemplates: [
          {
            metadata: {
              name: String(
                valueAt(claim, ['metadata', 'name']) ?? 'redis-data',
              ),
            },
            spec: claim.spec,
          },
        ],
      }),
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              name: 'redis',
              image: redis.image,
              ports: [{ name: 'redis', containerPort: 6379 }],
              command: redis.command ?? ['redis-server', '/redis/redis.conf'],
              resources: redis.resources,
              readinessProbe: probe(6379),
              livenessProbe: probe(6379),
              ...(password && { env: [password] }),
            },
            ...(redis.hasExporter
              ? [
                  {
                    name: 'redis-exporter',
                    image: redis.exporterImage,
                    ports: [{ name: 'metrics', containerPort: 9121 }],
                    ...(password && { env: [password] }),
                  },
                ]
              : []),
          ],
          volumes: [
            { name: 'redis-config', configMap: { name: `rfr-${name}` } },
            {
              name: 'redis-shutdown-config',
              configMap: { name: `rfr-s-${name}` },
            },
            {
              name: 'redis-readiness-config',
              configMap: { name: `rfr-readiness-${name}` },
            },
          ],
        },
      },
    },
  };
}

function sentinelDeployment(failover: KubernetesObject): ObjectInput {
  const { name } = failover.metadata;
  const { sentinel } = settingsOf(failover);
  const labels = redisLabels(name, 'sentinel');
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: `rfs-${name}`, labels },
    spec: {
      replicas: sentinel.replicas,
      selector: { matchLabels: labels },
      strategy: { type: 'RollingUpdate' },
      template: {
        metadata: { labels },
        spec: {
          initContainers: [
            {
              name: 'sentinel-config-copy',
              image: sentinel.image,
              command: ['cp', '/redis/sentinel.conf', '/redis-writable/'],
            },
          ],
          containers: [
            {
              name: 'sentinel',
              image: sentinel.image,
              ports: [{ name: 'sentinel', containerPort: 26379 }],
              command: sentinel.command ?? [
                'redis-server',
                '/redis/sentinel.conf',
                '--sentinel',
              ],
              resources: sentinel.resources,
              readinessProbe: probe(26379),
              livenessProbe: probe(26379),
            },
          ],
          volumes: [
            { name: 'sentinel-config', configMap: { name: `rfs-${name}` } },
            { name: 'sentinel-config-writable', emptyDir: {} },
          ],
        },
      },
    },
  };
}

/** Everything the operator keeps for a RedisFailover. */
export function redisObjects(failover: KubernetesObject): ObjectInput[] {
  const { name } = failover.metadata;
  const { redis, sentinel, secret } = settingsOf(failover);
  const labels = redisLabels(name, 'redis');
  const sentinelLabels = redisLabels(name, 'sentinel');
  const quorum = Math.floor(sentinel.replicas / 2) + 1;
  const port = { name: 'redis', port: 6379, appProtocol: 'tcp' };
  return [
    configMap(
      { name: `rfr-${name}`, labels },
      {
        'redis.conf': [
          'replicaof 127.0.0.1 6379',
          'tcp-keepalive 60',
          // the operator copies the password in clear: whoever reads ConfigMaps has it
          ...(secret
            ? [
                `masterauth ${placeholder('password')}`,
                `requirepass ${placeholder('password')}`,
              ]
            : []),
          ...redis.customConfig,
          '',
        ].join('\n'),
      },
    ),
    configMap(
      { name: `rfs-${name}`, labels: sentinelLabels },
      {
        'sentinel.conf': [
          `sentinel monitor mymaster 127.0.0.1 6379 ${quorum}`,
          ...sentinel.customConfig.map(line => `sentinel ${line}`),
          '',
        ].join('\n'),
      },
    ),
    configMap(
      { name: `rfr-s-${name}`, labels },
      { 'shutdown.sh': '#!/bin/sh\nredis-cli SAVE\n' },
    ),
    configMap(
      { name: `rfr-readiness-${name}`, labels },
      { 'ready.sh': '#!/bin/sh\nredis-cli ping | grep -q PONG\n' },
    ),
    ...(redis.hasExporter
      ? [
          service(
            { name: `rfr-${name}`, labels },
            labels,
            [{ name: 'http-metrics', port: 9121 }],
            true,
          ),
        ]
      : []),
    service({ name: `rfrm-${name}`, labels }, { ...labels, [ROLE]: 'master' }, [
      port,
    ]),
    service({ name: `rfrs-${name}`, labels }, { ...labels, [ROLE]: 'slave' }, [
      port,
    ]),
    service({ name: `rfs-${name}`, labels: sentinelLabels }, sentinelLabels, [
      { name: 'sentinel', port: 26379, appProtocol: 'tcp' },
    ]),
    disruptionBudget({ name: `rfr-${name}`, labels }, labels, {
      minAvailable: Math.max(1, redis.replicas - 1),
    }),
    disruptionBudget(
      { name: `rfs-${name}`, labels: sentinelLabels },
      sentinelLabels,
      {
        minAvailable: Math.max(1, sentinel.replicas - 1),
      },
    ),
    redisSet(failover),
    sentinelDeployment(failover),
  ];
}
