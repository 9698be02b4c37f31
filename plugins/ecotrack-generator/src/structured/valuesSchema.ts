import type { ValueTree } from './ManifestTemplate';

type Value = ValueTree[string];
export type JsonSchema = { readonly [key: string]: unknown };

const isTree = (value: Value): value is ValueTree =>
  typeof value === 'object' && !Array.isArray(value);

/**
 * JSON Schema of the chart's values, read off the values of all environments: what stands in each
 * is required, nothing else is allowed. Paths in `open` are maps of text whose keys are the team's.
 */
export function valuesSchema(
  values: readonly ValueTree[],
  open: readonly string[],
): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...schemaOf(values, open, []),
  };
}

function schemaOf(
  values: readonly Value[],
  open: readonly string[],
  path: readonly string[],
): JsonSchema {
  const trees = values.filter(isTree);
  if (trees.length !== values.length) return leafSchema(values);
  if (open.includes(path.join('.'))) {
    return { type: 'object', additionalProperties: { type: 'string' } };
  }
  const keys = [...new Set(trees.flatMap(tree => Object.keys(tree)))];
  return {
    type: 'object',
    additionalProperties: false,
    required: keys.filter(key => trees.every(tree => Object.hasOwn(tree, key))),
    properties: Object.fromEntries(
      keys.map(key => [
        key,
        schemaOf(
          trees.filter(tree => Object.hasOwn(tree, key)).map(tree => tree[key]),
          open,
          [...path, key],
        ),
      ]),
    ),
  };
}

function leafSchema(values: readonly Value[]): JsonSchema {
  const types = [...new Set(values.map(typeOf))];
  return { type: types.length === 1 ? types[0] : types };
}

function typeOf(value: Value): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'integer' : 'number';
  }
  return typeof value;
}
