import * as z from 'zod/v4';

/** A document of which any part may be missing because its shape is wrong. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
  ? { readonly [Key in keyof T]?: Draft<T[Key]> }
  : T;

type Schema = z.core.$ZodType;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The parts of a value whose shape is right, defaults filled in, `undefined` for the rest.
 * Rules that span fields run over it, so that one wrong field hides no other error.
 */
export function draftOf(schema: Schema, value: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return value === undefined ? undefined : draftOf(def.innerType, value);
    case 'default':
      return value === undefined
        ? def.defaultValue
        : draftOf(def.innerType, value);
    case 'prefault':
      return draftOf(
        def.innerType,
        value === undefined ? def.defaultValue : value,
      );
    case 'object':
      return isObject(value)
        ? Object.fromEntries(
            Object.entries(def.shape).map(([key, inner]) => [
              key,
              draftOf(inner, value[key]),
            ]),
          )
        : undefined;
    case 'record':
      return isObject(value)
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([key]) => leaf(def.keyType, key) !== undefined)
              .map(([key, inner]) => [key, draftOf(def.valueType, inner)]),
          )
        : undefined;
    case 'array':
      return Array.isArray(value)
        ? value.map(item => draftOf(def.element, item))
        : undefined;
    default:
      return leaf(schema, value);
  }
}

function leaf(schema: Schema, value: unknown): unknown {
  const result = z.safeParse(schema, value);
  return result.success ? result.data : undefined;
}
