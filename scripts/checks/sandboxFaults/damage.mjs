import { ofHealth, ours } from './ours.mjs';
import fc from 'fast-check';

const { corruptField } = ofHealth('__testUtils__/corrupt.ts');
const { SOURCE_CAUSES } = ours('plugins/platform-health-common/src/index.ts');

/** Nothing happened. */
export const WHOLE = {
  /** By kind, query id or query text: the cause of the silence, and which last answer is left. */
  silent: new Map(),
  /** Objects that are gone, and objects in whose place another one is. */
  removed: new Set(),
  replaced: new Map(),
  /** By query text: what becomes of its series. */
  changed: new Map(),
};

const NO_NUMBERS = [NaN, Infinity, -Infinity];

const atOne = (list, choice, change) =>
  list.flatMap((one, index) =>
    index === choice % list.length ? change(one) : [one],
  );

/** What may happen to an answer of objects or of series, by name; most need an object or a series to happen to. */
const HARMS = {
  silent: (damage, { source, choice }) =>
    damage.silent.set(source, {
      cause: SOURCE_CAUSES[choice % SOURCE_CAUSES.length],
    }),
  stale: (damage, { source }) => damage.silent.set(source, { last: 'truth' }),
  late: (damage, { source }) => damage.silent.set(source, { last: 'old' }),
  unreadable: (damage, { objects, text, choice }) => {
    if (text)
      damage.changed.set(text, series =>
        atOne(series, choice, one => ({
          ...one,
          value: NO_NUMBERS[choice % NO_NUMBERS.length],
        })),
      );
    const [object] = objects.slice(choice % objects.length);
    if (object) damage.replaced.set(object, corruptField(object, choice));
  },
  /** An answer that breaks off: a list of objects is none then, series may be lost. */
  truncated: (damage, { source, text, choice }) => {
    if (text)
      damage.changed.set(text, series => atOne(series, choice, () => []));
    else damage.silent.set(source, { cause: 'unreadable' });
  },
  /** Only what is asked for by name or as the set of something named. */
  removed: (damage, { objects, isNamed, text }) => {
    if (text) damage.changed.set(text, () => []);
    if (isNamed) objects.forEach(object => damage.removed.add(object));
  },
};

/** One thing that happens: to a question that the rules of a subject asked, half the time of one that is not well. */
const hit = fc.record({
  isIll: fc.boolean(),
  subject: fc.nat(),
  question: fc.nat(),
  harm: fc.constantFrom(...Object.keys(HARMS)),
  /** To all questions of a query, not only to the one. */
  isWide: fc.boolean(),
  choice: fc.nat(),
});
export const hits = fc.array(hit, { minLength: 1, maxLength: 4 });

/** What the hits do to the truth, by cluster, and to which questions. */
export function damageOf(truth, list) {
  const clusters = new Map();
  const questions = new Set();
  const told = [];
  for (const { isIll, harm, isWide, choice, ...at } of list) {
    const pool = isIll && truth.ill.length > 0 ? truth.ill : truth.subjects;
    const { key, resource } = pool[at.subject % pool.length];
    const asked = truth.asked.get(key);
    const { kind, query, id, text } = asked[at.question % asked.length];
    const { cluster } = resource;
    if (!clusters.has(cluster))
      clusters.set(
        cluster,
        Object.fromEntries(
          Object.entries(WHOLE).map(([name, empty]) => [
            name,
            new empty.constructor(),
          ]),
        ),
      );
    const source = kind ?? (isWide ? id : text);
    HARMS[harm](clusters.get(cluster), {
      source,
      choice,
      text,
      objects: kind ? truth.snapshots.get(cluster).select(kind, query) : [],
      isNamed: query?.name !== undefined || query?.label !== undefined,
    });
    questions.add(`${cluster} ${kind ?? text}`);
    if (isWide && id) questions.add(`${cluster} ${id}`);
    told.push(
      `${cluster} ${harm} ${
        kind ? [kind, ...Object.values(query)].join(' ') : isWide ? id : text
      } (${choice})`,
    );
  }
  return { clusters, questions, told };
}
