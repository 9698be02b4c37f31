import {
  enumClass,
  pascalCase,
  propertyName,
  requestProperty,
  type Column,
  type Table,
} from '@ecotrack/model';
import { javaType } from './javaType';
import { sqlType, type SqlType } from './sqlType';

/** Columns that the service itself fills. */
const KEPT = ['id', 'created_at', 'updated_at'];

export interface EnumPlan {
  /** Simple class name, such as `OrderStatus`; it stands in the package of its table. */
  readonly name: string;
  /** Constants, spelt like the values that are stored. */
  readonly constants: readonly string[];
}

/** What Java knows of one column. */
export interface ColumnPlan {
  readonly column: Column;
  readonly sql: SqlType;
  /** Java type, such as `Long` or `OrderStatus`. */
  readonly type: string;
  readonly imports: readonly string[];
  /** Property of entity and view, such as `userId`. */
  readonly property: string;
  /** Property of the request; differs for a password, which is hashed. */
  readonly request: string;
  readonly getter: string;
  readonly setter: string;
  readonly enumeration?: EnumPlan;
  /** Whether a client may write it. */
  readonly writable: boolean;
  /** Whether the API takes a password here and stores its hash. */
  readonly password: boolean;
}

export function columnPlan(table: Table, column: Column): ColumnPlan {
  const sql = sqlType(column.type);
  const enumeration = column.values && {
    name: enumClass(table, column.name),
    constants: column.values,
  };
  const java = javaType(sql);
  return {
    column,
    sql,
    type: enumeration ? enumeration.name : java.name,
    imports: enumeration ? [] : java.imports,
    property: propertyName(column.name),
    request: requestProperty(column.name),
    getter: `get${pascalCase(column.name)}`,
    setter: `set${pascalCase(column.name)}`,
    enumeration,
    writable: !KEPT.includes(column.name),
    password: column.name === 'password_hash',
  };
}
