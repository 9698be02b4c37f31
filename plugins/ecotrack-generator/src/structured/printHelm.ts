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
import { toYaml } from './yaml';

interface Expression {
  /** Template text in place of the reference that stands on a line. */
  print(line: string): string;
  /** Chart value that must be false for the line to be printed. */
  readonly unless?: string;
}

/**
 * One manifest as Helm template text. References are printed as words that stand nowhere else,
 * literal braces are escaped, then the words become expressions. `values` tells the type of each
 * reference; any environment's will do.
 */
export function helmTemplate(
  { object, when }: ManifestTemplate,
  values: ValueTree,
): string {
  const mark = unusedWord(object);
  const marked = new RegExp(`${mark}(\\d+)x`);
  const expressions: Expression[] = [];
  const mask = (node: ManifestNode | undefined): unknown => {
    const expression = expressionOf(node, values);
    if (expression) return `${mark}${expressions.push(expression) - 1}x`;
    if (Array.isArray(node)) return node.map(mask);
    if (typeof node === 'object') {
      return Object.fromEntries(
        Object.entries(node).map(([key, item]) => [key, mask(item)]),
      );
    }
    return node;
  };
  const body = toYaml(mask(object))
    .replaceAll('{{', '{{ "{{" }}')
    .split('\n')
    .map(line => {
      const [, index] = marked.exec(line) ?? [];
      if (index === undefined) return line;
      const { print, unless } = expressions[Number(index)];
      const printed = line.replace(marked, () => print(line));
      return unless
        ? `{{- if not .Values.${unless} }}\n${printed}\n{{- end }}`
        : printed;
    })
    .map(line => line.replace(/: (\{\{- toYaml )/, ':$1'))
    .join('\n');
  return when ? `{{- if .Values.${when} }}\n${body}{{- end }}\n` : body;
}

function expressionOf(
  node: ManifestNode | undefined,
  values: ValueTree,
): Expression | undefined {
  if (node instanceof ValueReference) {
    const path = `.Values.${node.path}`;
    const found = valueAt(values, node.path);
    if (typeof found === 'string') {
      return { print: () => `{{ ${path} | quote }}` };
    }
    return typeof found === 'object'
      ? { print: line => treeExpression(path, line) }
      : { print: () => `{{ ${path} | toJson }}` };
  }
  if (node instanceof ValueUnless) {
    if (typeof valueAt(values, node.condition) !== 'boolean') {
      throw new Error(
        `The chart value '${node.condition}' is a condition and must be true or false.`,
      );
    }
    const expression = expressionOf(new ValueReference(node.path), values);
    return expression && { ...expression, unless: node.condition };
  }
  if (node instanceof ValueDigest) {
    const { path } = node;
    return {
      print: () => `{{ .Values.${path} | toJson | sha256sum | quote }}`,
    };
  }
  if (node instanceof Interpolation) {
    const format = node.strings
      .map(text => text.replaceAll('%', '%%'))
      .join('%s');
    const paths = node.references.map(reference => {
      const { path } = reference;
      if (typeof valueAt(values, path) !== 'string') {
        throw new Error(
          `The chart value '${path}' stands inside a text and must be a text.`,
        );
      }
      return reference instanceof LedValue
        ? `(empty .Values.${path} | ternary "" (print ${JSON.stringify(
            reference.lead,
          )} .Values.${path}))`
        : `.Values.${path}`;
    });
    return {
      print: () =>
        `{{ printf ${JSON.stringify(format)} ${paths.join(' ')} | quote }}`,
    };
  }
  return undefined;
}

/** A tree below a key is printed in lines of its own; as an item of a list it stays on the line. */
function treeExpression(path: string, line: string): string {
  const key = /^([ -]*)[^ ].*: /.exec(line);
  return key
    ? `{{- toYaml ${path} | nindent ${key[1].length + 2} }}`
    : `{{ ${path} | toJson }}`;
}

function unusedWord(object: ManifestTemplate['object']): string {
  const text = JSON.stringify(object);
  let word = 'value';
  while (text.includes(word)) word += 'V';
  return word;
}
