import { valueAt } from '@ecotrack/model';
import { isDeepStrictEqual } from 'node:util';
import type { Place } from '../leaves';
import { documentValues } from './lost/documentValues';
import type { ReadRepository } from './ReadRepository';

/** Values of the documents, and a text at a place of the service, that are not what they were. */
export function harm(
  repository: ReadRepository,
  place?: Place,
  text?: unknown,
): string[] {
  const { service } = repository.input;
  const lost = documentValues(repository)
    .filter(([, expected, found]) => !isDeepStrictEqual(expected, found))
    .map(([what]) => `${what} is another`);
  if (!place) return lost;
  const found = place.key
    ? Object.keys(Object(valueAt(service, place.path.slice(0, -1))))
    : [valueAt(service, place.path)];
  return found.some(one =>
    isDeepStrictEqual(one, place.key ? String(text) : text),
  )
    ? lost
    : [...lost, `${place.path.join('.')} is another: ${JSON.stringify(found)}`];
}
