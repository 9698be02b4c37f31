import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

/** A match as one text, its fields in order. */
function matchText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(matchText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .filter(([name]) => name !== 'name')
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, part]) => `${name}:${matchText(part)}`)
    .join()}}`;
}

/** Whether a match lets everything through. */
const isCatchAll = (match: Record<string, unknown>): boolean =>
  ['{}', '{uri:{prefix:"/"}}'].includes(matchText(match));

/** HTTP routes behind one that takes everything, and matches that an earlier route has taken already. */
export const unreachableRoutes = analyzer(
  ['VirtualService'],
  ({ VirtualService }) =>
    VirtualService.flatMap(one => {
      const taken = new Set<string>();
      let catchAll: number | undefined;
      return one.spec.http.flatMap(({ match }, index) => {
        const object = nameOf('VirtualService', one);
        if (catchAll !== undefined)
          return [
            {
              id: 'IST0130',
              level: 'warning' as const,
              sentence: `HTTP route ${index + 1} is never reached: route ${
                catchAll + 1
              } takes everything.`,
              object,
            },
          ];
        const repeats = match.filter(item => taken.has(matchText(item)));
        match.forEach(item => taken.add(matchText(item)));
        if (match.length === 0 || match.some(isCatchAll)) catchAll = index;
        if (repeats.length === 0) return [];
        return [
          {
            id: repeats.length === match.length ? 'IST0130' : 'IST0131',
            level:
              repeats.length === match.length
                ? ('warning' as const)
                : ('info' as const),
            sentence: `${
              repeats.length === match.length ? 'All matches' : 'Some matches'
            } of HTTP route ${index + 1} are taken by an earlier route.`,
            object,
          },
        ];
      });
    }),
);
