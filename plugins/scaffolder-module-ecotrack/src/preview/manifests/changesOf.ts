import { diffLines } from 'diff';

/** A run of lines that one side has or both have; `skipped` are equal lines far from every difference. */
export type Change =
  | {
      readonly kind: 'both' | 'removed' | 'added';
      readonly lines: readonly string[];
    }
  | { readonly kind: 'skipped'; readonly count: number };

/** Equal lines that are kept beside each difference. */
const CONTEXT = 3;

/** Differences of two texts, line by line. */
export function changesOf(from: string, to: string): Change[] {
  const parts = diffLines(from, to);
  return parts.flatMap<Change>((part, at) => {
    const lines = part.value.replace(/\n$/, '').split('\n');
    if (part.removed) return [{ kind: 'removed', lines }];
    if (part.added) return [{ kind: 'added', lines }];
    return around(
      lines,
      at === 0 ? 0 : CONTEXT,
      at === parts.length - 1 ? 0 : CONTEXT,
    );
  });
}

function around(
  lines: readonly string[],
  head: number,
  tail: number,
): Change[] {
  const count = lines.length - head - tail;
  if (count <= 1) return [{ kind: 'both', lines }];
  const both = (some: readonly string[]): Change[] =>
    some.length > 0 ? [{ kind: 'both', lines: some }] : [];
  return [
    ...both(lines.slice(0, head)),
    { kind: 'skipped', count },
    ...both(lines.slice(lines.length - tail)),
  ];
}
