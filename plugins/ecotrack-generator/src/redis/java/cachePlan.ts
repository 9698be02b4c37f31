import {
  packageName,
  pascalCase,
  type Cache,
  type Service,
} from '@ecotrack/model';
import { tablePlan, type TablePlan } from '../../postgres/plan/tablePlan';
import { tableOf } from '../../kafka/tables';

/** What Java knows of one cache. */
export interface CachePlan {
  readonly cache: Cache;
  readonly package: string;
  /** Table whose views are cached. */
  readonly table: TablePlan;
  /** Expression of the time to live. */
  readonly ttl: string;
  /** Method that empties the cache; absent when no event does. */
  readonly empties?: string;
}

export const cachePlans = (service: Service): readonly CachePlan[] =>
  (service.spec.redis?.caches ?? []).map(cache => ({
    cache,
    package: cachePackage(service),
    table: tablePlan(service, tableOf(service, cache.table)),
    ttl: duration(cache.ttlMs),
    empties: cache.invalidateOn.length > 0 ? emptyingMethod(cache) : undefined,
  }));

export function cachePackage(service: Service) {
  return `${packageName(service)}.cache`;
}

/** Method of CacheInvalidation that empties one cache. */
export function emptyingMethod({ name }: Pick<Cache, 'name'>) {
  return `empty${pascalCase(name)}`;
}

/** The largest unit that holds the time exactly, as a person would write it. */
function duration(ms: number): string {
  if (ms % 3_600_000 === 0) return `Duration.ofHours(${ms / 3_600_000})`;
  if (ms % 60_000 === 0) return `Duration.ofMinutes(${ms / 60_000})`;
  if (ms % 1000 === 0) return `Duration.ofSeconds(${ms / 1000})`;
  return `Duration.ofMillis(${ms}L)`;
}
