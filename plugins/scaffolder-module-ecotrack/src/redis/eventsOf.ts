import { listAt, textAt } from '../document/valueAt';
import { CONSUMES } from '../fields/names/places';
import { shownText } from '../fields/values/shownText';

/** Event types of a consumed topic. */
export const eventsOf = (data: unknown, topic: string): string[] =>
  listAt(data, CONSUMES)
    .filter(consumed => textAt(consumed, ['topic']) === topic)
    .flatMap(consumed => listAt(consumed, ['events']).map(shownText));
