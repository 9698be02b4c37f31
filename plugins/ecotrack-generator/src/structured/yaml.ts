import { Document, isScalar, visit } from 'yaml';

/** Words that a YAML 1.1 reader (SnakeYAML in Spring, the Go readers of Kubernetes) takes for something else than text. */
const RETYPED =
  /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[0-9][0-9_.]*)$/i;
const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*$/;
const LONGEST_PLAIN = 120;
/** Printed raw by JSON, but line ends or unprintable to one YAML reader or another. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const BLOCK = /^(?:[\x20-\x7e\u00a1-\u024f]*\n)+$/;

function style(text: string) {
  if (PLAIN.test(text) && !RETYPED.test(text) && text.length <= LONGEST_PLAIN) {
    return 'PLAIN';
  }
  return BLOCK.test(text) && /\S/.test(text) ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
}

/**
 * YAML that every reader understands alike: plain words stay bare, a text of several lines
 * becomes a block, any other text is JSON-quoted. Keys that hold `undefined` are left out;
 * the order of keys is kept; nothing is an alias.
 */
export function toYaml(value: unknown): string {
  const document = new Document(value, {
    version: '1.2',
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string') {
        node.type = style(node.value);
      }
    },
  });
  return document
    .toString({ lineWidth: 0, indentSeq: true, doubleQuotedAsJSON: true })
    .replace(
      UNPRINTABLE,
      character =>
        `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** Several documents in one file, each after a line of three dashes. */
export const toYamlStream = (values: readonly unknown[]): string =>
  values.map(toYaml).join('---\n');
