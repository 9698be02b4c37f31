/** The parts of a schema that the description uses. */
export type Schema =
  | { readonly $ref: string }
  | {
      readonly type: 'object';
      readonly properties?: Readonly<Record<string, Schema>>;
      readonly required?: readonly string[];
      readonly additionalProperties?: boolean;
      readonly description?: string;
    }
  | { readonly type: 'array'; readonly items: Schema }
  | {
      readonly type: 'string';
      readonly enum?: readonly string[];
      readonly format?: string;
      readonly pattern?: string;
      readonly minLength?: number;
      readonly maxLength?: number;
    }
  | {
      readonly type: 'number' | 'integer';
      readonly minimum?: number;
      readonly maximum?: number;
    }
  | { readonly type: 'boolean' }
  | { readonly oneOf: readonly Schema[] };

export const text: Schema = { type: 'string' };
export const time: Schema = { type: 'string', format: 'date-time' };
export const number: Schema = { type: 'number' };

export const listOf = (items: Schema): Schema => ({ type: 'array', items });

export const schemaRef = (name: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
});

/** An object; a name that ends with `?` may be absent. */
export function object(properties: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, schema]) => [name.replace('?', ''), schema]),
    ),
    required: entries.map(([name]) => name).filter(name => !name.endsWith('?')),
  };
}
