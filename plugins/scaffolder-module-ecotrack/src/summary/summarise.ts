import { generate } from '@ecotrack/generator';
import {
  databaseName,
  documentFromAnswers,
  parsePlatform,
  parseService,
  type ModelError,
  type Platform,
  type Service,
} from '@ecotrack/model';

/** Lines of the review page: title to text. */
export type Summary = Record<string, string>;

export type SummaryResult =
  | { readonly valid: true; readonly summary: Summary }
  | { readonly valid: false; readonly errors: readonly ModelError[] };

/** What a form's answers will make, computed by the generator itself. */
export function summarise(
  answers: Record<string, unknown>,
  platformConfig: unknown,
): SummaryResult {
  const platform = parsePlatform(JSON.stringify(platformConfig ?? {}));
  if (!platform.valid) return platform;
  const document = documentFromAnswers(answers);
  if (!document.valid) return document;
  const service = parseService(document.text, { platform: platform.value });
  if (!service.valid) return service;
  return {
    valid: true,
    summary: describe(service.value, platform.value, document.text),
  };
}

function describe(service: Service, platform: Platform, text: string): Summary {
  const { spec, metadata } = service;
  const { files } = generate(
    service,
    platform,
    {
      repositoryUrl: `https://forge.invalid/${metadata.name}.git`,
      branch: 'main',
    },
    text,
  );
  const count = (pattern: RegExp) =>
    files.filter(file => pattern.test(file.path)).length;
  const topics = spec.kafka?.publishes ?? [];
  return {
    Files: `${files.length}, of them ${count(
      /^src\/main\/.*\.java$/,
    )} Java sources, ${count(/^src\/test\/.*\.java$/)} tests and ${count(
      /\.sql$/,
    )} migrations`,
    Database: spec.postgres
      ? `${databaseName(service)} with ${list(
          spec.postgres.tables.map(table => table.name),
        )}`
      : 'none',
    Caches: list(
      (spec.redis?.caches ?? []).map(
        cache => `${cache.name} (${cache.ttlMs / 1000} s)`,
      ),
    ),
    'Topics published': list(
      topics.map(topic => `${topic.topic} (${topic.partitions} partitions)`),
    ),
    'Topics consumed': list(
      (spec.kafka?.consumes ?? []).map(topic => topic.topic),
    ),
    Environments: list(
      spec.delivery.environments.map(({ name }) => {
        const where = platform.environments.find(one => one.name === name);
        return where
          ? `${name} (${where.cluster}, ${
              where.autoSync ? 'delivered at once' : 'by promotion'
            })`
          : name;
      }),
    ),
  };
}

const list = (items: readonly string[]) =>
  items.length ? items.join(', ') : 'none';
