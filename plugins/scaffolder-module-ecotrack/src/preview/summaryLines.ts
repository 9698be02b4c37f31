import { databaseName } from '@ecotrack/model';
import type { Translate } from './Translate';
import type { ValidDraft } from './ValidDraft';

/** Lines of the review page, title to text. */
export type Summary = Record<string, string>;

/** Puts a draft into a few lines. */
export function summaryLines(
  { service, platform, files }: ValidDraft,
  repository: string,
  t: Translate,
): Summary {
  const { postgres, redis, kafka, delivery } = service.spec;
  const list = (items: readonly string[]) =>
    items.length > 0 ? items.join(', ') : t('preview.review.none');
  const count = (pattern: RegExp) =>
    `${files.filter(({ path }) => pattern.test(path)).length}`;
  const asked = new Set(delivery.environments.map(({ name }) => name));
  return {
    [t('preview.review.repository')]: repository,
    [t('preview.review.files.title')]: t('preview.review.files.text', {
      total: `${files.length}`,
      java: count(/^src\/main\/.*\.java$/),
      tests: count(/^src\/test\/.*\.java$/),
      migrations: count(/\.sql$/),
    }),
    [t('preview.review.database.title')]: postgres
      ? t('preview.review.database.text', {
          schema: databaseName(service),
          tables: list(postgres.tables.map(({ name }) => name)),
        })
      : t('preview.review.none'),
    [t('preview.review.caches.title')]: list(
      (redis?.caches ?? []).map(({ name, ttlMs }) =>
        t('preview.review.caches.text', { name, seconds: `${ttlMs / 1000}` }),
      ),
    ),
    [t('preview.review.published.title')]: list(
      (kafka?.publishes ?? []).map(({ topic, partitions }) =>
        t('preview.review.published.text', { topic, count: partitions }),
      ),
    ),
    [t('preview.review.consumed')]: list(
      (kafka?.consumes ?? []).map(({ topic }) => topic),
    ),
    [t('preview.review.environments.title')]: list(
      platform.environments
        .filter(({ name }) => asked.has(name))
        .map(({ name, cluster, autoSync }) =>
          t(
            autoSync
              ? 'preview.review.environments.automatic'
              : 'preview.review.environments.promoted',
            { name, cluster },
          ),
        ),
    ),
  };
}
