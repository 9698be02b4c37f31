import {
  Interpolation,
  ValueDigest,
  ValueReference,
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
  if (node instanceof ValueDigest) {
    return valueDigest(valueAt(values, node.path));
  }
  if (node instanceof Interpolation) {
    return node.references.reduce(
      (out, reference, i) =>
        out + valueAt(values, reference.path) + node.strings[i + 1],
      node.strings[0],
    );
  }
  if (Array.isArray(node)) return node.map(item => plainObject(item, values));
  if (typeof node === 'object') {
    return Object.fromEntries(
      Object.entries(node)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [key, plainObject(item, values)]),
    );
  }
  return node;
}

/** The objects of one environment, in order, without those whose condition is false. */
export const plainObjects = (
  manifests: readonly ManifestTemplate[],
  values: ValueTree,
): { file: string; object: unknown }[] =>
  manifests
    .filter(({ when }) => when === undefined || valueAt(values, when) === true)
    .map(({ file, object }) => ({ file, object: plainObject(object, values) }));
