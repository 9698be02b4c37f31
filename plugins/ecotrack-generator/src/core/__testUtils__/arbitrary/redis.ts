import fc from 'fast-check';
import { between, maybe, someOf, type Draw } from './Draw';
import { kebabName, Names } from './names';
import type {
  ConsumedDocument,
  SpecPart,
  TableDocument,
} from './ServiceDocument';

const namespace = () =>
  fc.stringMatching(/^[a-z][a-z0-9-]{0,20}(?::[a-z0-9-]{1,20}){1,3}$/);

/** Caches of some tables, emptied by what is consumed, and sessions; undefined when there is neither. */
export function redis(
  draw: Draw,
  tables: readonly TableDocument[],
  consumes: readonly ConsumedDocument[],
): SpecPart<'redis'> | undefined {
  const names = new Names();
  const caches = someOf(draw, tables, 4).map(table => ({
    name: names.add(kebabName(draw, 50)),
    table: table.name,
    ttlMs: between(draw, 1000, 604_800_000),
    warm: maybe(draw, 5, () => ({
      size: maybe(draw, 5, () => between(draw, 1, 10_000)),
    })),
    invalidateOn: someOf(draw, consumes).map(({ topic, events }) => ({
      topic,
      events: [events[0], ...someOf(draw, events.slice(1))],
    })),
  }));
  const sessions = maybe(draw, 2, () => ({
    namespace: maybe(draw, 5, () => draw(namespace)),
    timeoutMs: maybe(draw, 5, () => between(draw, 60_000, 86_400_000)),
  }));
  return caches.length === 0 && !sessions ? undefined : { caches, sessions };
}
