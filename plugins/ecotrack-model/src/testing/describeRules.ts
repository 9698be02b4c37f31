import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ParseResult } from '../parse/ModelError';
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

/** Tests of rules over a document that is valid as it stands; every rule is broken once and kept once at least. */
export function describeRules(
  name: string,
  document: 'Service' | 'Platform',
  rules: readonly string[],
  cases: { readonly [rule: string]: RuleCase },
) {
  const text = document === 'Service' ? testModel('everything') : '{}';
  const run = (change: Changes, context?: ParseContext): ParseResult<unknown> =>
    document === 'Service'
      ? parseService(changed(text, change), context)
      : parsePlatform(changed(text, change));

  describe(`rules of ${name}`, () => {
    it('has cases both ways for every rule', () => {
      expect(Object.keys(cases).sort()).toEqual([...rules].sort());
      for (const { breaks, keeps } of Object.values(cases))
        expect(breaks.length && keeps.length).toBeTruthy();
    });

    it.each(Object.entries(cases))('%s', (rule, { breaks, keeps }) => {
      for (const { change, at, context } of breaks) {
        const result = run(change, context);
        const told = result.valid ? [] : result.errors;
        expect({ change, told }).toMatchObject({
          told: expect.arrayContaining([
            expect.objectContaining({ rule, path: at }),
          ]),
        });
        for (const { message, fix } of told) {
          expect(message).toMatch(/^[A-Z].*[.…"]$/su);
          expect(`${message}${fix}`).not.toMatch(
            /\{[a-z]+[A-Z][a-zA-Z]*\}|undefined|\[object/,
          );
        }
      }
      for (const { change, context } of keeps) {
        const result = run(change, context);
        expect({ change, told: result.valid ? [] : result.errors }).toEqual({
          change,
          told: [],
        });
      }
    });
  });
}
