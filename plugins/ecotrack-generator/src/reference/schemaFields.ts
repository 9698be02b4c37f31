/** The keywords of JSON Schema that the schemas of the model use. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  /** Sentence of the rule that the value has to satisfy. */
  readonly errorMessage?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
}

/** Step from a list to any of its entries. */
export const ENTRY = '[]';

/** One field of a document, wherever it stands. */
export interface SchemaField {
  /** Names from the root, with ENTRY for any entry of a list. */
  readonly path: readonly string[];
  readonly schema: Schema;
  readonly required: boolean;
}

/** All fields of a document, parents before children, in the order of the schema. */
export function schemaFields(
  { properties = {}, required = [] }: Schema,
  above: readonly string[] = [],
): SchemaField[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = [...above, name];
    return [
      { path, schema, required: required.includes(name) },
      ...schemaFields(schema, path),
      ...(schema.items ? schemaFields(schema.items, [...path, ENTRY]) : []),
    ];
  });
}

/** `spec.postgres.tables[].name`. */
export const fieldName = (path: readonly string[]) =>
  path.join('.').replaceAll(`.${ENTRY}`, ENTRY);

/** The path of a field by its name. */
export const fieldPath = (name: string) =>
  name.replaceAll(ENTRY, `.${ENTRY}`).split('.');
