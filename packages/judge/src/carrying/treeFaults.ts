import type { JsonValue } from '@backstage/types';
import type { Reading } from '../readers/flatten';
import { readersOf } from '../readers/readers';
import type { Pattern } from './Pattern';
import { readingFaults, unreadFaults } from './readingFaults';
import { substitute } from './substitute';
import type { Tree } from './treeOnDisk';

/** What is wrong with the files that carry a value: one that is missing, that cannot be read, or that reads otherwise. */
export async function treeFaults(
  tree: Tree,
  pattern: Pattern,
  value: JsonValue,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const path of pattern.paths) {
    const here = substitute(path, pattern.value, String(value));
    const content = tree.get(here);
    if (content === undefined) {
      faults.push(`${here} is missing`);
    } else if (
      content !== pattern.content(path) ||
      content.includes(pattern.value)
    ) {
      const found = await fileFaults(path, content, pattern, value);
      faults.push(...found.map(fault => `${here} ${fault}`));
    }
  }
  return faults;
}

async function fileFaults(
  path: string,
  content: string,
  pattern: Pattern,
  value: JsonValue,
): Promise<readonly string[]> {
  const readings = new Map<string, Reading>();
  for (const [reader, read] of readersOf(path)) {
    try {
      readings.set(reader, await read(content));
    } catch (error) {
      return [`cannot be read as ${reader}: ${String(error)}`];
    }
  }
  const expected = await pattern.expectedReadings(path);
  return expected.flatMap(one =>
    [
      ...readingFaults(
        one,
        readings.get(one.reader) ?? new Map(),
        pattern.value,
        value,
      ),
      ...unreadFaults(one, pattern.content(path), pattern.value, value),
    ].map(fault => `(${one.reader}) ${fault}`),
  );
}
