import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
} from 'yaml';
import type { Path } from './errors/ModelError';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export const positionAt = (lines: LineCounter, offset: number): Position => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
};

const startOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined);

/**
 * Where a value stands: a block under the key above it; what is missing, where the mapping that
 * should hold it stands. With `key`, where the key of the value stands.
 */
export function positionOf(
  document: Document.Parsed,
  lines: LineCounter,
  path: Path,
  key: boolean,
): Position {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        item => isScalar(item.key) && item.key.value === part,
      );
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      if (key && depth === path.length - 1) break;
      node = pair.value;
      const block = (isMap(node) || isSeq(node)) && !node.flow;
      if (!block) offset = startOf(node) ?? offset;
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return positionAt(lines, offset);
}
