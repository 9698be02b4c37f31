import { TranslationFunction } from '@backstage/frontend-plugin-api';
import { scaffolderEcotrackTranslationRef } from '../translation';
import type { ServiceFacts } from './factsOf';

/** Lines of the summary, title to text, as the page and the review show them. */
export type Summary = Record<string, string>;

type Translate = TranslationFunction<
  (typeof scaffolderEcotrackTranslationRef)['T']
>;

/** Puts facts into words. */
export function summaryLines(
  facts: ServiceFacts,
  repository: string,
  t: Translate,
): Summary {
  const list = (items: readonly string[]) =>
    items.length > 0 ? items.join(', ') : t('summary.none');
  const { files, database } = facts;
  return {
    [t('summary.repository')]: repository,
    [t('summary.files.title')]: t('summary.files.text', {
      total: `${files.total}`,
      java: `${files.java}`,
      tests: `${files.tests}`,
      migrations: `${files.migrations}`,
    }),
    [t('summary.database.title')]: database
      ? t('summary.database.text', {
          schema: database.schema,
          tables: list(database.tables),
        })
      : t('summary.none'),
    [t('summary.caches.title')]: list(
      facts.caches.map(({ name, ttlMs }) =>
        t('summary.caches.text', { name, seconds: `${ttlMs / 1000}` }),
      ),
    ),
    [t('summary.published.title')]: list(
      facts.published.map(({ topic, partitions }) =>
        t('summary.published.text', { topic, count: partitions }),
      ),
    ),
    [t('summary.consumed')]: list(facts.consumed),
    [t('summary.environments.title')]: list(
      facts.environments.map(({ name, cluster, autoSync }) =>
        t(
          autoSync
            ? 'summary.environments.automatic'
            : 'summary.environments.promoted',
          { name, cluster },
        ),
      ),
    ),
  };
}
