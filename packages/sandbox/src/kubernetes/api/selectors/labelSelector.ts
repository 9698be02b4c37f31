import { badRequest } from '../status/statusErrors';

type Labels = Record<string, string>;
type Requirement = (labels: Labels) => boolean;

const TOKEN = /\s*(==|!=|[=!(),<>]|[^\s=!(),<>]+)/y;
const WORD = /^[^=!(),<>]+$/;
const KEY =
  /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-\w.]*[A-Za-z0-9])?$/;
const VALUE = /^([A-Za-z0-9]([-\w.]*[A-Za-z0-9])?)?$/;

/** At most 63 characters, not counting a key's prefix. */
const LONGEST = 63;

export const isLabelKey = (text: string) =>
  KEY.test(text) && (text.split('/').at(-1) ?? '').length <= LONGEST;

export const isLabelValue = (text: string) =>
  VALUE.test(text) && text.length <= LONGEST;

const has = (labels: Labels, key: string) => Object.hasOwn(labels, key);

/** The tokens of a selector, read one by one. */
class Tokens {
  private readonly tokens: string[] = [];

  constructor(private readonly text: string) {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      this.tokens.push(match[1]);
    }
  }

  peek(): string | undefined {
    return this.tokens[0];
  }

  next(): string | undefined {
    return this.tokens.shift();
  }

  take(token: string): boolean {
    if (this.peek() !== token) return false;
    this.next();
    return true;
  }

  fail(expected: string): never {
    const found = this.peek() ?? '';
    throw badRequest(
      `unable to parse requirement: found '${found}', expected: ${expected} in the label selector "${this.text}"`,
    );
  }

  word(pattern: RegExp, expected: string): string {
    const token = this.peek();
    if (token === undefined || !WORD.test(token) || !pattern.test(token)) {
      return this.fail(expected);
    }
    this.next();
    return token;
  }

  /** A value may be left out: 'key=' selects the empty one. */
  value(): string {
    const token = this.peek();
    return token === undefined || token === ',' || token === ')'
      ? ''
      : this.word(VALUE, 'a label value');
  }
}

function parseSet(tokens: Tokens): Set<string> {
  if (!tokens.take('(')) tokens.fail("'('");
  const values = new Set([tokens.value()]);
  while (tokens.take(',')) values.add(tokens.value());
  if (!tokens.take(')')) tokens.fail("',' or ')'");
  return values;
}

function parseRequirement(tokens: Tokens): Requirement {
  if (tokens.take('!')) {
    const absent = tokens.word(KEY, 'a label key');
    return labels => !has(labels, absent);
  }
  const key = tokens.word(KEY, 'a label key');
  const operator = tokens.peek();
  if (operator === undefined || operator === ',') {
    return labels => has(labels, key);
  }
  tokens.next();
  switch (operator) {
    case '=':
    case '==': {
      const value = tokens.value();
      return labels => has(labels, key) && labels[key] === value;
    }
    case '!=': {
      const value = tokens.value();
      return labels => !has(labels, key) || labels[key] !== value;
    }
    case 'in': {
      const values = parseSet(tokens);
      return labels => has(labels, key) && values.has(labels[key]);
    }
    case 'notin': {
      const values = parseSet(tokens);
      return labels => !has(labels, key) || !values.has(labels[key]);
    }
    case '<':
    case '>': {
      const bound = Number(tokens.word(/^\d+$/, 'an integer'));
      return labels => {
        const value = has(labels, key) ? Number(labels[key]) : NaN;
        return operator === '<' ? value < bound : value > bound;
      };
    }
    default:
      throw badRequest(
        `unable to parse requirement: found '${operator}', expected: in, notin, =, ==, !=, <, > after the key "${key}"`,
      );
  }
}

/** A predicate for the labels of an object. Throws BadRequest. */
export function parseLabelSelector(
  selector: string | null,
): (labels: Labels) => boolean {
  if (!selector?.trim()) return () => true;
  const tokens = new Tokens(selector);
  const requirements = [parseRequirement(tokens)];
  while (tokens.take(',')) requirements.push(parseRequirement(tokens));
  if (tokens.peek() !== undefined) tokens.fail("',' or the end");
  return labels => requirements.every(requirement => requirement(labels));
}
