import type { BrokenWire, End } from './Wiring';

/** An end in words: `deploy/rendered/dev/service.yaml Service shop/cart spec.selector.app is "cart"`. */
export const inWords = ({ file, object, field, value }: End): string =>
  `${file} ${object ? `${object} ` : ''}${field} is "${value}"`;

/** How alike two texts are: so many characters they share at the beginning and at the end. */
function likeness(one: string, other: string): number {
  const shortest = Math.min(one.length, other.length);
  let head = 0;
  while (head < shortest && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && one.at(-1 - tail) === other.at(-1 - tail))
    tail += 1;
  return head + tail;
}

/** So many of the ends that could have answered are told. */
const TOLD = 2;

/** A wire that is broken: what asks, what is wrong with it in words, and what stands at the other end. */
export function broken(
  rule: string,
  from: End,
  wrong: string,
  others: readonly End[],
): BrokenWire {
  const told = [...others]
    .sort(
      (one, other) =>
        likeness(other.value, from.value) - likeness(one.value, from.value),
    )
    .slice(0, TOLD);
  const there =
    told.length > 0 ? told.map(inWords).join('; ') : 'there is none at all';
  return {
    rule,
    sentence: `${inWords(from)}, ${wrong}: ${there}.`,
    ends: [from, ...told],
  };
}

/** Whether two ends may meet: what belongs to a namespace meets nothing of another one. */
export const sameNamespace = (one: End, other: End) =>
  one.namespace === undefined ||
  other.namespace === undefined ||
  one.namespace === other.namespace;

/** Each end that asks must have the value of one that answers; `told` are the ends to name where none does. */
export const meet = (
  rule: string,
  from: readonly End[],
  wrong: string,
  to: readonly End[],
  told = to,
): BrokenWire[] =>
  from
    .filter(
      one =>
        !to.some(
          other => other.value === one.value && sameNamespace(one, other),
        ),
    )
    .map(one => broken(rule, one, wrong, told));

/** An end with another reading of its value, such as the host of an address. */
export const read = (end: End, value: string | undefined): End[] =>
  value === undefined ? [] : [{ ...end, value }];
