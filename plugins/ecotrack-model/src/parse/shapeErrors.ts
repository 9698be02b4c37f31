import type * as z from 'zod/v4';
import { type Rule, type RuleId, RULES } from '../rules/rules';
import type { Path } from './errors/ModelError';
import { fieldsAt, nearest } from './fields';
import { quote } from './errors/quote';
import { valueAt } from './valueAt';

/** A wrong shape: the rule, where, and what is said about it. */
export interface ShapeError extends Rule {
  readonly rule: RuleId;
  readonly path: Path;
  /** Whether it is the key that is wrong. */
  readonly key: boolean;
}

/** More in one mapping say nothing new: it is the wrong document. */
const MAX_UNKNOWN_KEYS = 100;

const isRule = (text: string): text is RuleId => Object.hasOwn(RULES, text);

const BY_CODE: { readonly [code: string]: RuleId } = {
  unrecognized_keys: 'document/unknown-key',
  invalid_value: 'document/choice',
  too_small: 'document/length',
  too_big: 'document/length',
};

/** Tells what zod found in the words of our rules; one rule is told once for each value. */
export function shapeErrors(
  issues: readonly z.core.$ZodIssue[],
  document: unknown,
  schema: z.core.$ZodType,
): ShapeError[] {
  const told = new Map<string, ShapeError>();
  for (const error of issues.flatMap(issue =>
    fromIssue(issue, document, schema),
  )) {
    const id = `${error.path.join('\n')}\n${error.rule}`;
    if (!told.has(id)) told.set(id, error);
  }
  return [...told.values()];
}

function fromIssue(
  issue: z.core.$ZodIssue,
  document: unknown,
  schema: z.core.$ZodType,
): ShapeError[] {
  const path = issue.path.map(part =>
    typeof part === 'symbol' ? String(part) : part,
  );
  const value = valueAt(document, path);
  const named = isRule(issue.message) ? issue.message : undefined;
  const found = ` Found: ${quote(value)}.`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MAX_UNKNOWN_KEYS).map(key => ({
      rule: 'document/unknown-key',
      path: [...path, key],
      key: true,
      message: `There is no field ${quote(key)} here.`,
      fix: fixForUnknown(key, fieldsAt(schema, path)),
    }));
  }
  if (issue.code === 'invalid_key') {
    const inner = issue.issues.find(one => isRule(one.message))?.message;
    const rule = inner && isRule(inner) ? inner : 'document/key';
    const message = `${RULES[rule].message} Found: ${quote(path.at(-1))}.`;
    return [{ rule, path, key: true, message, fix: RULES[rule].fix }];
  }
  if (value === undefined) {
    const message = `The required field ${quote(path.at(-1))} is missing.`;
    const fix = named ? RULES[named].fix : RULES['document/required'].fix;
    return [{ rule: 'document/required', path, key: false, message, fix }];
  }
  const rule = named ?? BY_CODE[issue.code] ?? 'document/type';
  return [
    {
      rule,
      path,
      key: false,
      message: `${described(rule, issue)}${found}`,
      fix: RULES[rule].fix,
    },
  ];
}

function fixForUnknown(key: string, fields: readonly string[]): string {
  const meant = nearest(key, fields);
  return meant
    ? `Write ${quote(meant)}, or remove it.`
    : `Remove it; the fields here are ${fields.join(', ')}.`;
}

function described(rule: RuleId, issue: z.core.$ZodIssue): string {
  if (rule === 'document/choice' && issue.code === 'invalid_value')
    return `The value is one of ${issue.values.map(quote).join(', ')}.`;
  if (rule === 'document/type' && issue.code === 'invalid_type')
    return `A value of type ${issue.expected} is expected.`;
  return RULES[rule].message;
}
