import type { ConsumedTopic } from '../../service/kafka';
import type { Cache } from '../../service/redis';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { Finding, SpanningRule } from '../SpanningRule';
import { CONSUMES, each, type ServiceDraft, tableNames } from '../walk';

type Invalidation = Cache['invalidateOn'][number];

const cachesOf = ({ spec }: ServiceDraft) =>
  each<Cache>(spec?.redis?.caches, ['spec', 'redis', 'caches']);

export const cacheTable: SpanningRule<Service> = {
  id: 'redis/unknown-table',
  message:
    'The cache {cache} is for the table {table}, which the service does not have.',
  fix: 'Use a table of this service.',
  *check(service, { broken }) {
    const known = tableNames(service, broken);
    for (const { value, path } of cachesOf(service))
      if (known && value.table !== undefined && !known.includes(value.table))
        yield {
          path: [...path, 'table'],
          values: { cache: value.name, table: value.table },
        };
  },
};

export const duplicateCache: SpanningRule<Service> = {
  id: 'redis/duplicate-cache',
  message: 'The cache {name} is listed twice.',
  fix: 'Rename or remove one of them.',
  check: service =>
    duplicates(
      cachesOf(service).map(({ value, path }) => ({
        name: value.name,
        path: [...path, 'name'],
      })),
      name => name.replaceAll('-', ''),
    ),
};

export const cachedTwice: SpanningRule<Service> = {
  id: 'redis/cached-twice',
  message: 'The rows of the table {name} are cached twice.',
  fix: 'Keep one cache for each table.',
  check: service =>
    duplicates(
      cachesOf(service).map(({ value, path }) => ({
        name: value.table,
        path: [...path, 'table'],
      })),
    ),
};

export const invalidation: SpanningRule<Service> = {
  id: 'redis/invalidation',
  message:
    'The cache {cache} is emptied by {topic} {event}, which the service does not consume.',
  fix: 'Add the topic and the event to "kafka.consumes", or remove it here.',
  *check(service, { broken }): Iterable<Finding> {
    if (broken(CONSUMES)) return;
    const consumed = each<ConsumedTopic>(
      service.spec?.kafka?.consumes,
      CONSUMES,
    );
    if (
      service.spec?.kafka?.consumes?.some(entry => entry?.topic === undefined)
    )
      return;
    for (const cache of cachesOf(service)) {
      for (const { value, path } of each<Invalidation>(
        cache.value.invalidateOn,
        [...cache.path, 'invalidateOn'],
      )) {
        const events = consumed.find(
          ({ value: { topic } }) => topic === value.topic,
        )?.value.events;
        for (const event of each<string>(value.events, [...path, 'events']))
          if (value.topic !== undefined && !events?.includes(event.value))
            yield {
              path: event.path,
              values: {
                cache: cache.value.name,
                topic: value.topic,
                event: event.value,
              },
            };
      }
    }
  },
};

export const emptyRedis: SpanningRule<Service> = {
  id: 'redis/empty',
  message: 'The service has neither caches nor sessions.',
  fix: 'Leave "redis" out, or list a cache.',
  *check({ spec }, { broken }) {
    const redis = spec?.redis;
    const path = ['spec', 'redis'];
    if (!redis || broken([...path, 'caches']) || broken([...path, 'sessions']))
      return;
    if (redis.caches?.length === 0 && redis.sessions === undefined)
      yield { path };
  },
};
