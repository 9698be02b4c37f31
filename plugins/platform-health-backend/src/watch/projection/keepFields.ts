import { isRecord } from '@ecotrack/backstage-plugin-platform-health-node';
import type { Interner } from './Interner';
import type { KeepTree } from './KeepTree';

/** Nobody reads more of a text; names and references are far shorter. */
const LONGEST_TEXT = 4096;

const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

/**
 * A copy of the value with what the tree keeps. Where the tree has branches and the value is neither object nor list,
 * the value stays, so that its reader sees that it is not what it should be.
 */
export function keepFields(
  value: unknown,
  tree: KeepTree,
  interner: Interner,
): unknown {
  if (typeof value === 'string') return interner.text(shortened(value));
  // 1e999 is Infinity to JSON.parse: no number to judge by, and a text says so to whoever reads it as one.
  if (typeof value === 'number' && !Number.isFinite(value))
    return String(value);
  if (Array.isArray(value)) {
    const below = tree === 'all' ? tree : tree.get('*');
    return below === undefined
      ? []
      : interner.part(value.map(item => keepFields(item, below, interner)));
  }
  if (!isRecord(value)) return value;
  const each = tree === 'all' ? tree : tree.get('*');
  const keys = tree === 'all' || each ? Object.keys(value) : tree.keys();
  const kept: Record<string, unknown> = {};
  for (const key of keys) {
    const below = tree === 'all' ? tree : tree.get(key) ?? each;
    // A field of that name would set the prototype.
    if (below && key !== '__proto__' && Object.hasOwn(value, key))
      kept[key] = keepFields(value[key], below, interner);
  }
  return interner.part(kept);
}
