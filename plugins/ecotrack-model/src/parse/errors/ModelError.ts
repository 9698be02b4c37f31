/** Keys and positions from the root of a document: `['spec', 'postgres', 'tables', 0]`. */
export type Path = readonly (string | number)[];

/** One rule that a document breaks. */
export interface ModelError {
  /** Where, as `spec.postgres.tables[0].columns[2].type`; empty for the document itself. */
  readonly path: string;
  /** Line of the value, from 1. */
  readonly line: number;
  /** Column of the value, from 1. */
  readonly column: number;
  /** Rule, as `<concern>/<what>`. */
  readonly rule: string;
  /** One sentence that says what is wrong. */
  readonly message: string;
  /** One sentence that says how to mend it. */
  readonly fix: string;
}

/** The value, or everything that is wrong with it. */
export type ParseResult<T> =
  | { readonly valid: true; readonly value: T }
  | { readonly valid: false; readonly errors: readonly ModelError[] };
