import { redisPath, redisSecret } from '@ecotrack/model';
import type { Contributions } from '../../core/Contributions';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { externalSecret } from '../../structured/externalSecret';

const REDIS_PORT = 6379;
const SENTINEL_PORT = 26379;

/** Access to the shared Redis: its password as `spring.data.redis.password`, and the way there. */
export function redisManifests({
  service,
  platform,
}: GeneratorInput): Partial<Contributions> {
  if (!service.spec.redis) return {};
  const secret = redisSecret(service);
  return {
    manifests: [
      externalSecret(service, platform, {
        name: secret,
        reads: { password: { path: redisPath(), property: 'password' } },
        data: { password: '{{ .password }}' },
      }),
    ],
    secrets: [{ secret, keys: { password: 'spring.data.redis.password' } }],
    egress: [
      {
        to: 'redis',
        reason: `Sentinels and servers of ${platform.redis.cluster}`,
        ports: [REDIS_PORT, SENTINEL_PORT],
        namespace: environment => environment.dataNamespace,
        podLabels: {
          'app.kubernetes.io/name': platform.redis.cluster,
          'app.kubernetes.io/part-of': 'redis-failover',
        },
      },
    ],
  };
}
