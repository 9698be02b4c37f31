import { limited, snakeCase } from '../names';
import type { Path } from '../parse/errors/ModelError';
import { JAVA_RESERVED } from '../rules/reserved/java';
import type { Service } from '../service/service';

/** A text that takes the place of another one. */
export interface Edit {
  readonly path: Path;
  readonly value: string;
}

/** `order` for `order-service`: the word by which topics, caches and packages are called. */
const stem = (service: string) => service.replace(/-service$/, '');

/** Package of a service: `com.ecotrack.order` for `order-service`. */
export function packageFor(service: string): string {
  const word = stem(service).replaceAll('-', '');
  return `com.ecotrack.${JAVA_RESERVED.has(word) ? `${word}service` : word}`;
}

/** Everything that must not be shared when a service becomes another one under a new name. */
export function renaming(from: Service, name: string): Edit[] {
  const renamed = (word: string) =>
    limited(
      word.startsWith(stem(from.metadata.name))
        ? stem(name) + word.slice(stem(from.metadata.name).length)
        : `${stem(name)}-${word}`,
      100,
      '-',
    );
  const { postgres, redis, kafka, observability, security } = from.spec;
  const spec = (...path: (string | number)[]): Path => ['spec', ...path];
  return [
    ...(postgres?.schema
      ? [{ path: spec('postgres', 'schema'), value: snakeCase(name) }]
      : []),
    ...(redis?.caches ?? []).map((cache, i) => ({
      path: spec('redis', 'caches', i, 'name'),
      value: limited(`${stem(name)}-${cache.name}`, 50, '-'),
    })),
    ...(redis?.sessions
      ? [
          {
            path: spec('redis', 'sessions', 'namespace'),
            value: `ecotrack:${name}:session`,
          },
        ]
      : []),
    ...(kafka?.publishes ?? []).map(({ topic }, i) => ({
      path: spec('kafka', 'publishes', i, 'topic'),
      value: renamed(topic),
    })),
    ...observability.metrics.map(({ topic }, i) => ({
      path: spec('observability', 'metrics', i, 'topic'),
      value: renamed(topic),
    })),
    ...security.secrets.map(({ path }, i) => ({
      path: spec('security', 'secrets', i, 'path'),
      value: path.replace(/^[^/]+/, name),
    })),
  ];
}
