import { KubernetesObject, ObjectInput } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { probe, redisLabels, redisSettings } from './redisSettings';

/** The servers of a RedisFailover. They are renewed only when somebody deletes them, slaves first. */
export function redisSet(failover: KubernetesObject): ObjectInput {
  const { name } = failover.metadata;
  const { redis, claim, secret } = redisSettings(failover);
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
