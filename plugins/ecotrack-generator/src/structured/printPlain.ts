import {
  Interpolation,
  LedValue,
  ValueDigest,
  ValueReference,
  ValueUnless,
  type ManifestNode,
  type ManifestTemplate,
  type ValueTree,
} from './ManifestTemplate';
import { valueAt } from './valueAt';
import { valueDigest } from './valueDigest';

/** A manifest as Kubernetes gets it in one environment: every reference replaced by its value. */
export function plainObject(
  node: ManifestNode | undefined,
  values: ValueTree,
): unknown {
  if (node instanceof ValueReference) return valueAt(values, node.path);
  if (node instanceof ValueUnless) {
    return valueAt(values, node.condition) === true
      ? undefined
      : valueAt(values, node.path);
  }
  if (node instanceof ValueDigest) {
    return valueDigest(valueAt(values, node.path));
  }
  if (node instanceof Interpolation) {
    return node.references.reduce(
      (out, reference, i) =>
        out + textOf(reference, values) + node.strings[i + 1],
      node.strings[0],
    );
  }
  if (Array.isArray(node)) return node.map(item => plainObject(item, values));
  if (typeof node === 'object') {
    return Object.fromEntries(
      Object.entries(node)
        .map(([key, item]) => [key, plainObject(item, values)])
        .filter(([, item]) => item !== undefined),
    );
  }
  return node;
}

function textOf(reference: ValueReference, values: ValueTree): string {
  const found = String(valueAt(values, reference.path));
  return found && reference instanceof LedValue
    ? reference.lead + found
    : found;
}

/** Whether an object is printed in an environment with these values. */
export const isPrinted = (
  { when }: ManifestTemplate,
  values: ValueTree,
): boolean => when === undefined || valueAt(values, when) === true;

/** The objects of one environment, in order, without those whose condition is false. */
export const plainObjects = (
  manifests: readonly ManifestTemplate[],
  values: ValueTree,
): { file: string; object: unknown }[] =>
  manifests
    .filter(one => isPrinted(one, values))
    .map(({ file, object }) => ({ file, object: plainObject(object, values) }));
