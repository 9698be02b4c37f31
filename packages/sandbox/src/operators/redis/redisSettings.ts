import { KubernetesObject } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';

/** The parts of a RedisFailover, with the operator's defaults. */
export function redisSettings(failover: KubernetesObject) {
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

/** How the operator looks whether a server answers. */
export const probe = (port: number) => ({
  tcpSocket: { port },
  initialDelaySeconds: 30,
  timeoutSeconds: 5,
});
