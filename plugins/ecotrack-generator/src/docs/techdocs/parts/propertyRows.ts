import { markdownCode as code } from '../../../text/markdown';
import { count } from '../../markdown/words';
import type { JsonSchema } from '../../schema/JsonSchema';

/** Rows of a table of properties: path, type, whether it must be there, meaning. */
export function propertyRows(schema: JsonSchema, prefix = ''): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = `${prefix}${name}`;
    const required = schema.required?.includes(name) ? 'yes' : 'no';
    const row = [code(path), typeWords(property), required, meaning(property)];
    const inner =
      property.items?.properties !== undefined
        ? propertyRows(property.items, `${path}[].`)
        : propertyRows(property, `${path}.`);
    return [row, ...inner];
  });
}

function typeWords({ type, format }: JsonSchema): string {
  const types = typeof type === 'string' ? [type] : type ?? ['any'];
  return format ? `${types.join(' or ')} (${format})` : types.join(' or ');
}

function meaning(schema: JsonSchema): string {
  const values =
    schema.const === undefined ? schema.enum ?? [] : [schema.const];
  return [
    ...(schema.description ? [schema.description] : []),
    ...values.map(value => code(String(value))),
    ...limits(schema),
  ].join(', ');
}

const LIMITS = [
  ['minimum', (limit: number) => `at least ${limit}`],
  ['maximum', (limit: number) => `at most ${limit}`],
  ['minLength', (limit: number) => `${count(limit, 'character')} or more`],
  ['maxLength', (limit: number) => `${count(limit, 'character')} or fewer`],
] as const;

function limits(schema: JsonSchema): string[] {
  return [
    ...LIMITS.flatMap(([keyword, words]) => {
      const limit = schema[keyword];
      return limit === undefined ? [] : [words(limit)];
    }),
    ...(schema.default === undefined
      ? []
      : [`default ${code(String(schema.default))}`]),
  ];
}
