import {
  Interpolation,
  type ManifestNode,
} from '../../structured/ManifestTemplate';
import { DATA_NAMESPACE, NAMESPACE } from '../../structured/metadata';

const NAMESPACES = { $namespace: NAMESPACE, $dataNamespace: DATA_NAMESPACE };
const MARK = /(\$(?:dataN|n)amespace)\b/;

const isMark = (part: string): part is keyof typeof NAMESPACES =>
  Object.hasOwn(NAMESPACES, part);

/** A text, such as PromQL, with the namespaces of the environment in the places of `$namespace` and `$dataNamespace`. */
export function inNamespaces(text: string): ManifestNode {
  const parts = text.split(MARK);
  if (parts.length === 1) return text;
  return new Interpolation(
    parts.filter(part => !isMark(part)),
    parts.filter(isMark).map(part => NAMESPACES[part]),
  );
}
