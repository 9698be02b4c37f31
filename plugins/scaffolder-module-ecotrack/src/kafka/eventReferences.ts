import type { Path } from '@ecotrack/model';
import { textAt } from '../document/valueAt';
import { METRICS, rowsOf } from '../fields/names/places';
import { referencesTo } from '../fields/names/referencesTo';

/** Where the type of an event is used: by metrics that count it. */
export function eventReferences(data: unknown, path: Path): Path[] {
  const topic = textAt(data, [...path.slice(0, -3), 'topic']);
  return referencesTo(
    data,
    path,
    rowsOf(data, METRICS)
      .filter(metric => textAt(data, [...metric, 'topic']) === topic)
      .map(metric => [...metric, 'event']),
  );
}
