import type { ValueTree } from './ManifestTemplate';

type Value = ValueTree[string];

const SEGMENT = /^[A-Za-z][A-Za-z0-9]*$/;

const isTree = (value: Value | undefined): value is ValueTree =>
  typeof value === 'object' && !Array.isArray(value);

/** The chart value at a dotted path; a path that is not there is an error that names it. */
export function valueAt(values: ValueTree, path: string): Value {
  let found: Value | undefined = values;
  for (const segment of path.split('.')) {
    if (!SEGMENT.test(segment)) {
      throw new Error(
        `'${path}' cannot be read by a Helm template: '${segment}' is no plain word.`,
      );
    }
    found =
      isTree(found) && Object.hasOwn(found, segment)
        ? found[segment]
        : undefined;
  }
  if (found === undefined) {
    throw new Error(
      `A manifest reads the chart value '${path}', which no concern sets.`,
    );
  }
  return found;
}
