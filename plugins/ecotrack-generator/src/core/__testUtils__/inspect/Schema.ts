import { parseSync, type Node } from 'libpg-query';
import type { GeneratedFile } from '../../GeneratedFile';
import { repeated } from './paths';

/** PostgreSQL cuts a longer name without an error. */
const MAX_BYTES = 63;

type Statement = Extract<Node, { CreateStmt: unknown }>['CreateStmt'];

export interface SqlColumn {
  readonly name: string;
  readonly type: string;
  readonly default?: string;
  readonly nullable: boolean;
}

const bytes = (name: string) => new TextEncoder().encode(name).length;

/** What the migrations of a service make, read by PostgreSQL's own parser. */
export class Schema {
  readonly tables = new Map<string, readonly SqlColumn[]>();
  readonly indexes = new Map<string, readonly string[]>();
  /** `<table>.<constraint>` */
  readonly constraints: string[] = [];
  /** Literals of the checks, by `<table>.<constraint>`. */
  readonly checks = new Map<string, readonly string[]>();
  /** Tables, indexes, keys and sequences: one set of names. */
  private readonly relations: string[] = [];

  constructor(files: readonly GeneratedFile[]) {
    const statements = files
      .filter(({ path }) => /\/migration\/common\/.*\.sql$/.test(path))
      .flatMap(({ content }) => parseSync(content).stmts ?? []);
    for (const { stmt } of statements) if (stmt) this.read(stmt);
  }

  /** Names that PostgreSQL would refuse or cut. */
  clashes(): string[] {
    const names = [
      ...this.relations,
      ...this.constraints.map(one => one.replace(/^[^.]*\./, '')),
      ...[...this.tables.values()].flat().map(({ name }) => name),
    ];
    return [
      ...repeated(this.relations).map(one => `two relations are called ${one}`),
      ...repeated(this.constraints).map(one => `two constraints are ${one}`),
      ...[...this.tables].flatMap(([table, columns]) =>
        repeated(columns.map(({ name }) => name)).map(
          column => `${table} has two columns ${column}`,
        ),
      ),
      ...names
        .filter(name => bytes(name) > MAX_BYTES)
        .map(name => `${name} is longer than ${MAX_BYTES} bytes`),
    ];
  }

  private read(stmt: Node) {
    if ('CreateStmt' in stmt) this.readTable(stmt.CreateStmt);
    else if ('CreateSeqStmt' in stmt)
      this.relations.push(stmt.CreateSeqStmt.sequence?.relname ?? '');
    else if ('IndexStmt' in stmt) {
      const { idxname = '', indexParams = [] } = stmt.IndexStmt;
      this.relations.push(idxname);
      this.indexes.set(
        idxname,
        indexParams.flatMap(one =>
          'IndexElem' in one ? [one.IndexElem.name ?? ''] : [],
        ),
      );
    }
  }

  private readTable({ relation, tableElts = [] }: Statement) {
    const table = relation?.relname ?? '';
    this.relations.push(table);
    const columns: SqlColumn[] = [];
    for (const element of tableElts) {
      if ('ColumnDef' in element) columns.push(columnOf(element.ColumnDef));
      if (!('Constraint' in element)) continue;
      const { conname, contype, raw_expr: expression } = element.Constraint;
      // PostgreSQL names a key of one table after it.
      const name = conname ?? `${table}_pkey`;
      this.constraints.push(`${table}.${name}`);
      if (contype === 'CONSTR_PRIMARY' || contype === 'CONSTR_UNIQUE')
        this.relations.push(name);
      if (contype === 'CONSTR_CHECK')
        this.checks.set(`${table}.${name}`, literals(expression));
    }
    const inline = tableElts.some(
      element =>
        'ColumnDef' in element &&
        (element.ColumnDef.constraints ?? []).some(
          one =>
            'Constraint' in one && one.Constraint.contype === 'CONSTR_PRIMARY',
        ),
    );
    if (inline) this.relations.push(`${table}_pkey`);
    this.tables.set(table, columns);
  }
}

type Definition = Extract<Node, { ColumnDef: unknown }>['ColumnDef'];

function columnOf({ colname = '', typeName, constraints = [] }: Definition) {
  const parts = (typeName?.names ?? []).flatMap(one =>
    'String' in one ? [one.String.sval ?? ''] : [],
  );
  const modifiers = literals(typeName?.typmods);
  const rules = constraints.flatMap(one =>
    'Constraint' in one ? [one.Constraint] : [],
  );
  const fallback = rules.find(({ contype }) => contype === 'CONSTR_DEFAULT');
  return {
    name: colname,
    type: `${parts.at(-1)}${
      modifiers.length ? `(${modifiers.join(',')})` : ''
    }`,
    default: fallback && literals(fallback.raw_expr)[0],
    nullable: !rules.some(({ contype }) => contype === 'CONSTR_NOTNULL'),
  };
}

/** Constants of an expression, in their order, as text. */
function literals(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('A_Const' in node) return [constant(node.A_Const)];
  return Object.values(node).flatMap(literals);
}

function constant(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = Object.entries(value).filter(([key]) => key !== 'location');
  // The parser leaves out what is zero, false or empty.
  if (inner.length === 0) return '';
  const [[key, found]] = inner;
  if (typeof found !== 'object') return String(found);
  const held = constant(found);
  if (held !== '') return held;
  return { ival: '0', boolval: 'false' }[key] ?? '';
}
