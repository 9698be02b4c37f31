import type { Path } from '@ecotrack/model';
import { CACHES, METRICS, rowsOf } from '../fields/names/places';
import { referencesTo } from '../fields/names/referencesTo';

/** Where the name of a published topic is used: by metrics that count its events. */
export const publishedReferences = (data: unknown, path: Path): Path[] =>
  referencesTo(
    data,
    path,
    rowsOf(data, METRICS).map(metric => [...metric, 'topic']),
  );

/** Where the name of a consumed topic is used: by caches that its events empty. */
export const consumedReferences = (data: unknown, path: Path): Path[] =>
  referencesTo(
    data,
    path,
    rowsOf(data, CACHES)
      .flatMap(cache => rowsOf(data, [...cache, 'invalidateOn']))
      .map(row => [...row, 'topic']),
  );
