import {
  sentinelHost,
  type Platform,
  type PlatformEnvironment,
  type Service,
} from '@ecotrack/model';
import type { SpringSettings } from '../../core/Contributions';

const SENTINEL_PORT = 26379;

/** What application.yaml says of Redis; a Redis that does not answer is given up after milliseconds. */
export function redisSettings(service: Service): SpringSettings {
  const { caches = [], sessions } = service.spec.redis ?? {};
  return {
    spring: {
      data: {
        redis: {
          host: 'localhost',
          port: 6379,
          timeout: '250ms',
          'connect-timeout': '500ms',
          repositories: { enabled: false },
        },
      },
      ...(caches.length > 0 && {
        cache: {
          type: 'redis',
          redis: {
            'key-prefix': `${service.metadata.name}:`,
            'cache-null-values': false,
            'enable-statistics': true,
          },
        },
      }),
      ...(sessions && {
        session: {
          timeout: `${sessions.timeoutMs}ms`,
          data: {
            redis: {
              namespace: sessions.namespace,
              'flush-mode': 'on-save',
              'save-mode': 'on-set-attribute',
            },
          },
        },
      }),
    },
  };
}

/** Sentinel of one environment; it wins over host and port of application.yaml. */
export const redisEnvironmentSettings = (
  platform: Platform,
  environment: PlatformEnvironment,
): SpringSettings => ({
  spring: {
    data: {
      redis: {
        sentinel: {
          master: platform.redis.master,
          nodes: [`${sentinelHost(platform, environment)}:${SENTINEL_PORT}`],
        },
      },
    },
  },
});
