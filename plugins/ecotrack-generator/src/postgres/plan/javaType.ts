import type { SqlType } from './sqlType';

/** How a value is written in Java; `imports` are fully qualified class names. */
export interface JavaType {
  readonly name: string;
  readonly imports: readonly string[];
}

const TYPES: { readonly [sql in SqlType['name']]: JavaType } = {
  bigint: { name: 'Long', imports: [] },
  integer: { name: 'Integer', imports: [] },
  smallint: { name: 'Short', imports: [] },
  varchar: { name: 'String', imports: [] },
  text: { name: 'String', imports: [] },
  numeric: { name: 'BigDecimal', imports: ['java.math.BigDecimal'] },
  boolean: { name: 'Boolean', imports: [] },
  timestamptz: { name: 'Instant', imports: ['java.time.Instant'] },
  date: { name: 'LocalDate', imports: ['java.time.LocalDate'] },
  uuid: { name: 'UUID', imports: ['java.util.UUID'] },
  jsonb: { name: 'Map<String, Object>', imports: ['java.util.Map'] },
};

/** Java type of a column without `values`. */
export const javaType = (type: SqlType): JavaType => TYPES[type.name];
