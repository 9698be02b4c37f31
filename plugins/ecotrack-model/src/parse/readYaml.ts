import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { RuleId } from '../rules/rules';

const MAX_CHARACTERS = 262_144;
const MAX_DEPTH = 30;
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
  DUPLICATE_KEY: 'document/duplicate-key',
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
  if (text.length > MAX_CHARACTERS) return refuse('document/size');
  // Nesting is bounded before the parser, which recurses, sees the text.
  if (deepestFlow(text) > MAX_DEPTH * 4) return refuse('document/depth');
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: false,
  });
  const problems: YamlProblem[] = [
    ...document.errors,
    ...document.warnings,
  ].map(error => ({
    rule: RULE_BY_CODE[error.code] ?? 'document/yaml',
    offset: error.pos[0],
    detail: error.message,
  }));
  problems.push(...forbidden(document));
  return { document, lines, problems };
}

function forbidden(document: Document.Parsed): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Alias(_, node) {
      problems.push({ rule: 'document/alias', offset: node.range?.[0] ?? 0 });
    },
    Node(_, node, ancestors) {
      const offset = node.range?.[0] ?? 0;
      if (ancestors.filter(isNode).length > MAX_DEPTH) {
        problems.push({ rule: 'document/depth', offset });
        return visit.BREAK;
      }
      if ('anchor' in node && node.anchor)
        problems.push({ rule: 'document/alias', offset });
      if (node.tag && !CORE_TAGS.test(node.tag))
        problems.push({ rule: 'document/tag', offset });
      return undefined;
    },
    Pair(_, pair) {
      const offset = isNode(pair.key) ? pair.key.range?.[0] ?? 0 : 0;
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if (typeof key !== 'string')
        problems.push({ rule: 'document/key', offset });
      else if (key === '<<') problems.push({ rule: 'document/alias', offset });
      else if (FORBIDDEN_KEYS.includes(key))
        problems.push({ rule: 'document/forbidden-key', offset });
    },
  });
  if (problems.length === 0 && !isMap(document.contents))
    problems.push({ rule: 'document/object', offset: 0 });
  return problems;
}

/** Upper bound of the nesting by brackets, and of the indentation by collection markers. */
function deepestFlow(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{')
      deepest = Math.max(deepest, ++depth);
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    else if (character === '\n') depth = 0;
  }
  return deepest;
}
