const BARE = [
  'bigint',
  'integer',
  'smallint',
  'text',
  'boolean',
  'timestamptz',
  'date',
  'uuid',
  'jsonb',
] as const;

/** A column type of the model, taken apart. */
export type SqlType =
  | { readonly name: (typeof BARE)[number] }
  | { readonly name: 'varchar'; readonly length: number }
  | {
      readonly name: 'numeric';
      readonly precision: number;
      readonly scale: number;
    };

/** Reads `varchar(255)` or `numeric(10,2)`; the model has refused everything else before. */
export function sqlType(type: string): SqlType {
  const bare = BARE.find(name => name === type);
  if (bare) return { name: bare };
  const varchar = /^varchar\((\d+)\)$/.exec(type);
  if (varchar) return { name: 'varchar', length: Number(varchar[1]) };
  const numeric = /^numeric\((\d+), ?(\d+)\)$/.exec(type);
  if (numeric) {
    return {
      name: 'numeric',
      precision: Number(numeric[1]),
      scale: Number(numeric[2]),
    };
  }
  throw new RangeError(`'${type}' is no column type of the model.`);
}
