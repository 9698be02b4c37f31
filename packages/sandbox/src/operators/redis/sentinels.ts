import { KubernetesObject, ObjectInput } from '../../kubernetes';
import { probe, redisLabels, redisSettings } from './redisSettings';

/** The sentinels that watch the servers of a RedisFailover. */
export function sentinels(failover: KubernetesObject): ObjectInput {
  const { name } = failover.metadata;
  const { sentinel } = redisSettings(failover);
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
