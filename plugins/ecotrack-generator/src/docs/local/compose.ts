import type { GeneratorInput } from '../../core/GeneratorInput';
import { PATHS } from '../paths';
import { TOPICS_READY } from './kafkaStart.sh';

/** Servers listen on this machine only: they know no passwords. */
const port = (number: number) => [`127.0.0.1:${number}:${number}`];
const healthy = (...test: string[]) => ({
  test: ['CMD', ...test],
  interval: '2s',
  timeout: '5s',
  retries: 30,
});

/** The servers that the model asks for, on the ports that application.yaml has for local work. */
export function compose({ service, platform }: GeneratorInput) {
  const { postgres, redis, kafka } = service.spec;
  const { versions } = platform;
  return {
    name: service.metadata.name,
    services: {
      ...(postgres && {
        postgres: {
          image: versions.postgresImage,
          environment: { POSTGRES_HOST_AUTH_METHOD: 'trust' },
          ports: port(5432),
          volumes: [
            `./${PATHS.postgresInit}:/docker-entrypoint-initdb.d/init.sql:ro`,
            'postgres:/var/lib/postgresql',
          ],
          // By TCP: while the image runs init.sql its server has only a socket.
          healthcheck: healthy(
            'pg_isready',
            '-h',
            '127.0.0.1',
            '-U',
            'postgres',
          ),
        },
      }),
      ...(redis && {
        redis: {
          image: versions.redisImage,
          ports: port(6379),
          healthcheck: healthy('redis-cli', 'ping'),
        },
      }),
      ...(kafka && {
        kafka: {
          image: versions.kafkaImage,
          command: ['sh', '/etc/ecotrack/start.sh'],
          ports: port(9092),
          volumes: [`./${PATHS.kafkaStart}:/etc/ecotrack/start.sh:ro`],
          healthcheck: healthy('test', '-f', TOPICS_READY),
        },
      }),
    },
    ...(postgres && { volumes: { postgres: {} } }),
  };
}

/** Whether the service needs any server; without one there is no compose.yaml. */
export const needsServers = ({ service: { spec } }: GeneratorInput) =>
  Boolean(spec.postgres || spec.redis || spec.kafka);
