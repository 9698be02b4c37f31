import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ModelError, ParseResult } from '../parse/errors/ModelError';
import { parsePlatform } from '../parse/parsePlatform';
import { type ParseContext, parseService } from '../parse/parseService';

/** Values by their path (`spec.postgres.pool.maximumSize`); `undefined` removes. */
export type Changes = { readonly [path: string]: unknown };

export interface RuleCase {
  /** Changes that break the rule, each with the path of the error. */
  readonly breaks: readonly {
    change: Changes;
    at: string;
    context?: ParseContext;
  }[];
  /** Changes close by after which the document is still valid. */
  readonly keeps: readonly { change: Changes; context?: ParseContext }[];
}

/** Text of a document of the folder test-models. */
export const testModel = (name: string) =>
  readFileSync(join(__dirname, '../../test-models', `${name}.yaml`), 'utf8');

/** A text of a document with changes, as JSON, which is YAML as well. */
export function changed(text: string, changes: Changes): string {
  const document: unknown = parse(text) ?? {};
  for (const [path, value] of Object.entries(changes)) {
    const parts = path.split('.');
    const last = parts.pop()!;
    let node = document as Record<string, unknown>;
    for (const part of parts) {
      node[part] ??= {};
      node = node[part] as Record<string, unknown>;
    }
    if (value === undefined) delete node[last];
    else node[last] = value;
  }
  return JSON.stringify(document);
}

/** Cases by the id of their rule. */
export type RuleCases = { readonly [rule: string]: RuleCase };

/** Rules without a case of either way, and cases without a rule. */
export function uncovered(
  rules: readonly { readonly id: string }[],
  cases: RuleCases,
): string[] {
  const ids = rules.map(({ id }) => id);
  const known = Object.keys(cases).filter(
    id => cases[id].breaks.length > 0 && cases[id].keeps.length > 0,
  );
  return [
    ...ids.filter(id => !known.includes(id)),
    ...Object.keys(cases).filter(id => !ids.includes(id)),
  ];
}

/** A change that was judged otherwise than its case says, and the errors it gave. */
export interface Misjudged {
  readonly change: Changes;
  readonly told: readonly ModelError[];
}

const WELL_SAID = /^[A-Z].*[.…"]$/su;
const BADLY_FILLED = /\{[a-z]+[A-Z][a-zA-Z]*\}|undefined|\[object/;

/** Runs the cases of a rule over a document that is valid as it stands. */
export function misjudged(
  document: 'Service' | 'Platform',
  rule: string,
  { breaks, keeps }: RuleCase,
): Misjudged[] {
  const judge = (change: Changes, context?: ParseContext): Misjudged => {
    const result: ParseResult<unknown> =
      document === 'Service'
        ? parseService(changed(testModel('everything'), change), context)
        : parsePlatform(changed('{}', change));
    return { change, told: result.valid ? [] : result.errors };
  };
  return [
    ...breaks.flatMap(({ change, at, context }) => {
      const { told } = judge(change, context);
      const found = told.some(
        error => error.rule === rule && error.path === at,
      );
      const readable = told.every(
        ({ message, fix }) =>
          WELL_SAID.test(message) && !BADLY_FILLED.test(message + fix),
      );
      return found && readable ? [] : [{ change, told }];
    }),
    ...keeps
      .map(({ change, context }) => judge(change, context))
      .filter(({ told }) => told.length > 0),
  ];
}
