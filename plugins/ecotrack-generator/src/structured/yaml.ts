import { Document, isScalar, visit } from 'yaml';

/** Words that a YAML 1.1 reader (SnakeYAML in Spring, the Go readers of Kubernetes) takes for something else than text. */
const RETYPED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*$/;

const isPlain = (text: string) =>
  PLAIN.test(text) && !RETYPED.test(text) && text.length <= 120;

/**
 * YAML that every reader understands alike: plain words stay bare, any other text is JSON-quoted.
 * Keys that hold `undefined` are left out; the order of keys is kept.
 */
export function toYaml(value: unknown): string {
  const document = new Document(value, { version: '1.2' });
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string') {
        node.type = isPlain(node.value) ? 'PLAIN' : 'QUOTE_DOUBLE';
      }
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: true });
}
