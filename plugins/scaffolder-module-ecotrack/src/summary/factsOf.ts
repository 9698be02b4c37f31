import { generate } from '@ecotrack/generator';
import { databaseName, type Platform, type Service } from '@ecotrack/model';

/** What a service will consist of. */
export interface ServiceFacts {
  readonly files: {
    readonly total: number;
    readonly java: number;
    readonly tests: number;
    readonly migrations: number;
  };
  readonly database?: {
    readonly schema: string;
    readonly tables: readonly string[];
  };
  readonly caches: readonly { readonly name: string; readonly ttlMs: number }[];
  readonly published: readonly {
    readonly topic: string;
    readonly partitions: number;
  }[];
  readonly consumed: readonly string[];
  readonly environments: readonly {
    readonly name: string;
    readonly cluster: string;
    readonly autoSync: boolean;
  }[];
}

/** Counts what the generator itself makes; where the repository will live changes no number. */
export function factsOf(
  service: Service,
  platform: Platform,
  text: string,
): ServiceFacts {
  const { postgres, redis, kafka, delivery } = service.spec;
  const source = {
    repositoryUrl: `https://forge.invalid/${service.metadata.name}.git`,
    branch: 'main',
  };
  const { files } = generate(service, platform, source, text);
  const count = (pattern: RegExp) =>
    files.filter(file => pattern.test(file.path)).length;
  const asked = new Set(delivery.environments.map(({ name }) => name));
  return {
    files: {
      total: files.length,
      java: count(/^src\/main\/.*\.java$/),
      tests: count(/^src\/test\/.*\.java$/),
      migrations: count(/\.sql$/),
    },
    database: postgres && {
      schema: databaseName(service),
      tables: postgres.tables.map(table => table.name),
    },
    caches: redis?.caches ?? [],
    published: kafka?.publishes ?? [],
    consumed: (kafka?.consumes ?? []).map(({ topic }) => topic),
    environments: platform.environments.filter(({ name }) => asked.has(name)),
  };
}
