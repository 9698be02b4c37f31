import type { Service } from '../../service/service';
import type { SpanningRule } from '../SpanningRule';
import { each } from '../walk';

export const startCycle: SpanningRule<Service> = {
  id: 'application/start-cycle',
  message: 'The service waits for itself to start: {cycle}.',
  fix: 'Remove one of these dependencies; a service should start without the others where it can.',
  *check({ metadata, spec }, { taken }) {
    const own = metadata?.name;
    if (own === undefined) return;
    const known = new Map(
      (taken?.services ?? []).map(service => [
        service.name,
        service.startAfter ?? [],
      ]),
    );
    const path = ['spec', 'application', 'startAfter'];
    for (const first of each<string>(spec?.application?.startAfter, path)) {
      const way = wayTo(own, first.value, known);
      if (way)
        yield {
          path: first.path,
          values: { cycle: [own, ...way].join(' -> ') },
        };
    }
  },
};

/** Services on the way from one to the target, both included; undefined when there is none. */
function wayTo(
  target: string,
  from: string,
  known: ReadonlyMap<string, readonly string[]>,
  seen = new Set<string>(),
): string[] | undefined {
  if (from === target) return [from];
  if (seen.has(from)) return undefined;
  seen.add(from);
  for (const next of known.get(from) ?? []) {
    const way = wayTo(target, next, known, seen);
    if (way) return [from, ...way];
  }
  return undefined;
}
