import { markdownCode } from '../text/markdown';
import type { Schema, SchemaField } from './schemaFields';

const TYPES: { readonly [type: string]: string | undefined } = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
};

const code = (value: unknown) => markdownCode(String(value));

function choice(values: readonly unknown[]): string {
  const names = values.map(code);
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
    : `${names[0]} only`;
}

/** The values a schema names one by one, if it does. */
export function choices(schema: Schema): readonly unknown[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return schema.enum;
  if (schema.type === 'boolean') return [true, false];
  const parts = schema.anyOf?.map(choices);
  return parts?.every(part => part !== undefined) ? parts.flat() : undefined;
}

function kind(schema: Schema): string {
  const values = choices(schema);
  if (values) return choice(values);
  if (schema.anyOf) {
    return schema.anyOf
      .map(part => (part.const === undefined ? kind(part) : code(part.const)))
      .join(' or ');
  }
  if (schema.type === 'array') {
    return schema.items?.properties
      ? 'list of groups'
      : `list of: ${kind(schema.items ?? {})}`;
  }
  if (schema.properties) return 'group';
  if (typeof schema.additionalProperties === 'object') {
    return 'texts by name';
  }
  return TYPES[schema.type ?? ''] ?? 'anything';
}

/** Type and bounds of a field, as a person reads them: the type, and the sentence of each rule. */
export function bounds(schema: Schema): string {
  const values = schema.additionalProperties;
  const rules = [
    schema,
    ...(schema.items ? [schema.items] : []),
    ...(schema.propertyNames ? [schema.propertyNames] : []),
    ...(typeof values === 'object' ? [values] : []),
  ].flatMap(part => (choices(part) ? [] : part.errorMessage ?? []));
  return [`${kind(schema)}.`, ...new Set(rules)].join(' ');
}

/** What holds when the field is left out. */
export function defaultOf({ schema, required }: SchemaField): string {
  const value = schema.default;
  if (required) return 'required';
  if (value === undefined) return 'none';
  if (Array.isArray(value) && value.length > 0) {
    return value
      .map(entry => code(typeof entry === 'object' ? entry.name : entry))
      .join(', ');
  }
  if (value === '') return 'empty';
  if (typeof value === 'object') {
    return schema.properties ? 'that of its fields' : 'empty';
  }
  return code(value);
}
