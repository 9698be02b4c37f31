import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { RuleId } from '../rules/rules';
import { MAX_DEPTH, tooMuchYaml } from './tooMuchYaml';

/** Whoever has more to mend than this reads the rest after mending these. */
const MAX_PROBLEMS = 100;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];
const CORE_TAGS = /^tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$/;

/** Something wrong with the YAML itself, at a character of the text. */
export interface YamlProblem {
  readonly rule: RuleId;
  readonly offset: number;
  readonly detail?: string;
}

export interface YamlText {
  readonly document: Document.Parsed | undefined;
  readonly lines: LineCounter;
  readonly problems: readonly YamlProblem[];
}

const RULE_BY_CODE: { readonly [code: string]: RuleId | undefined } = {
  MULTIPLE_DOCS: 'document/one',
  TAG_RESOLVE_FAILED: 'document/tag',
};

/** Reads YAML 1.2 that means the same to every reader: one document, no aliases, no tags, no repeated keys. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const refuse = (rule: RuleId): YamlText => ({
    document: undefined,
    lines,
    problems: [{ rule, offset: 0 }],
  });
  const tooMuch = tooMuchYaml(text);
  if (tooMuch) return refuse(tooMuch);
  const document = compose(text, lines);
  if (!document) return refuse('document/depth');
  const problems: YamlProblem[] = [
    ...document.errors,
    ...document.warnings,
  ].map(error => ({
    rule: RULE_BY_CODE[error.code] ?? 'document/yaml',
    offset: error.pos[0],
    detail: error.message,
  }));
  problems.push(...forbidden(document));
  return { document, lines, problems: problems.slice(0, MAX_PROBLEMS) };
}

function forbidden(document: Document.Parsed): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const report = (rule: RuleId, node: unknown) =>
    problems.push({ rule, offset: isNode(node) ? node.range?.[0] ?? 0 : 0 });
  visit(document, {
    Alias(_, node) {
      report('document/alias', node);
    },
    Node(_, node, ancestors) {
      if (ancestors.filter(isNode).length > MAX_DEPTH) {
        report('document/depth', node);
        return visit.BREAK;
      }
      if ('anchor' in node && node.anchor) report('document/alias', node);
      if (node.tag && !CORE_TAGS.test(node.tag)) report('document/tag', node);
      if (isMap(node)) checkKeys(node, report);
      return undefined;
    },
  });
  if (problems.length === 0 && !isMap(document.contents))
    report('document/object', document.contents);
  return problems;
}

function checkKeys(
  map: YAMLMap,
  report: (rule: RuleId, node: unknown) => void,
) {
  const seen = new Set<string>();
  for (const { key: node } of map.items) {
    const key = isScalar(node) ? node.value : undefined;
    if (typeof key !== 'string') report('document/key', node);
    else if (key === '<<') report('document/alias', node);
    else if (FORBIDDEN_KEYS.includes(key))
      report('document/forbidden-key', node);
    else if (seen.has(key)) report('document/duplicate-key', node);
    else seen.add(key);
  }
}

/** The YAML library descends by recursion: what is too deep for its stack is no document of ours. */
function compose(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      merge: false,
      // Compared by checkKeys: the library's own way grows with the square of the keys.
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
