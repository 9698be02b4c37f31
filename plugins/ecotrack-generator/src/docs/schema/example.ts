import type { JsonSchema } from './JsonSchema';

/** Any JSON value. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

const BY_FORMAT: { readonly [format: string]: string } = {
  'date-time': '2026-01-31T12:00:00Z',
  date: '2026-01-31',
  uuid: '0198f2a4-6c1e-7d3b-9a52-3f0e8c7b1d46',
  uri: 'https://example.org',
};

const firstType = ({ type }: JsonSchema) =>
  typeof type === 'string' ? type : type?.[0];

/** An example that the schema accepts: the same one every time, every property set. */
export function example(schema: JsonSchema): Json {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  switch (firstType(schema)) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, property]) => [
          name,
          example(property),
        ]),
      );
    case 'array':
      return schema.items ? [example(schema.items)] : [];
    case 'integer':
    case 'number':
      return Math.min(Math.max(1, schema.minimum ?? 1), schema.maximum ?? 1);
    case 'boolean':
      return true;
    case 'string':
      return exampleText(schema);
    default:
      return {};
  }
}

function exampleText({
  format,
  pattern,
  minLength = 0,
  maxLength,
}: JsonSchema) {
  if (format && BY_FORMAT[format]) return BY_FORMAT[format];
  if (pattern) return '12.50';
  return 'text'.padEnd(minLength, '.').slice(0, maxLength);
}
