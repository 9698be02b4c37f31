import type * as z from 'zod/v4';
import { RULES } from '../rules/rules';
import type { Finding, RuleContext, SpanningRule } from '../rules/SpanningRule';
import { type Draft, draftOf } from './Draft';
import type { ModelError, ParseResult, Path } from './errors/ModelError';
import { pathText } from './errors/pathText';
import { positionAt, positionOf } from './position';
import { quote } from './errors/quote';
import { readYaml, type YamlText } from './readYaml';
import { shapeErrors } from './shapeErrors';

const yamlErrors = ({ problems, lines }: YamlText): ModelError[] =>
  problems.map(({ rule, offset, detail }) => ({
    path: '',
    ...positionAt(lines, offset),
    rule,
    message:
      rule === 'document/yaml' && detail
        ? `${RULES[rule].message} ${detail}`
        : RULES[rule].message,
    fix: RULES[rule].fix,
  }));

const fill = (sentence: string, { values = {} }: Finding) =>
  sentence.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? quote(values[name]) : whole,
  );

/** Parses one kind of document: its YAML, its shape, then the rules that span fields; all errors at once. */
export function parseDocument<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  rules: readonly SpanningRule<z.output<Schema>>[],
  context: Omit<RuleContext, 'broken'>,
): ParseResult<z.output<Schema>> {
  const yaml = readYaml(text);
  if (!yaml.document || yaml.problems.length > 0) {
    return { valid: false, errors: yamlErrors(yaml) };
  }
  const { document, lines } = yaml;
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const parsed = schema.safeParse(value);
  const shape = parsed.success
    ? []
    : shapeErrors(parsed.error.issues, value, schema);
  const broken = (path: Path) =>
    shape.some(error => error.path.every((part, i) => part === path[i]));
  const draft = (
    parsed.success ? parsed.data : draftOf(schema, value)
  ) as Draft<z.output<Schema>>;
  const at = (path: Path, key = false) => ({
    path: pathText(path),
    ...positionOf(document, lines, path, key),
  });
  const errors: ModelError[] = [
    ...shape.map(({ path, key, rule, message, fix }) => ({
      ...at(path, key),
      rule,
      message,
      fix,
    })),
    ...rules.flatMap(rule =>
      [...rule.check(draft, { ...context, broken })].map(finding => ({
        ...at(finding.path, finding.key),
        rule: rule.id,
        message: fill(rule.message, finding),
        fix: fill(rule.fix, finding),
      })),
    ),
  ];
  if (errors.length === 0 && parsed.success)
    return { valid: true, value: parsed.data };
  return {
    valid: false,
    errors: errors.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}
