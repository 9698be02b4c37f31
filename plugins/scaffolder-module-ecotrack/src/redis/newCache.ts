import { kebabCase } from '@ecotrack/model';

/** Five minutes: long enough to help, short enough not to mislead for long. */
const TTL_MS = 300_000;

/** A cache of the first table that has none by its name. */
export function newCache(tables: readonly string[], caches: readonly string[]) {
  const table = tables.find(name => !caches.includes(kebabCase(name)));
  return {
    name: table ? kebabCase(table) : '',
    table: table ?? tables[0] ?? '',
    ttlMs: TTL_MS,
  };
}
