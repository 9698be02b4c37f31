import {
  camelCase,
  entityClass,
  resourcePath,
  tablePackage,
  type PublishedTopic,
  type Service,
  type Table,
} from '@ecotrack/model';
import { columnPlan, type ColumnPlan } from './columnPlan';

/** What Java knows of one table: names and types of everything generated for it. */
export interface TablePlan {
  readonly table: Table;
  /** Entity class, such as `OrderItem`. */
  readonly entity: string;
  /** Variable of one row, such as `orderItem`. */
  readonly variable: string;
  /** Variable of the repository, such as `orderItems`. */
  readonly repository: string;
  /** Package of the table's classes. */
  readonly package: string;
  /** Path below the base path, such as `/order-items`. */
  readonly path: string;
  readonly id: ColumnPlan;
  readonly columns: readonly ColumnPlan[];
  /** Columns of the view: all that may be returned. */
  readonly viewed: readonly ColumnPlan[];
  /** Columns of the request: all that a client may write. */
  readonly written: readonly ColumnPlan[];
  /** Columns a list can be narrowed by: an index begins with them. */
  readonly filters: readonly ColumnPlan[];
  readonly references: readonly ColumnPlan[];
  /** Topic that carries the events of the rows. */
  readonly topic?: PublishedTopic;
  /** Caches that hold the views of the rows, by id. */
  readonly caches: readonly string[];
  readonly warms: boolean;
}

const EXACT = ['bigint', 'integer', 'smallint', 'uuid', 'boolean', 'varchar'];

const JAVA_WORDS =
  /^(abstract|assert|boolean|break|byte|case|catch|char|class|const|continue|default|do|double|else|enum|extends|final|finally|float|for|goto|if|implements|import|instanceof|int|interface|long|native|new|package|private|protected|public|return|short|static|strictfp|super|switch|synchronized|this|throw|throws|transient|try|void|volatile|while|true|false|null|id|request|expected|before|events|metrics|audit)$/;

/** A row's variable must clash neither with Java nor with the other names of the templates. */
const variable = (entity: string) => {
  const name = camelCase(entity);
  return JAVA_WORDS.test(name) ? `${name}Row` : name;
};

/** Nor may the repository's; `stock` holds rows that are called `stock` as well. */
const repository = (table: string, row: string) => {
  const name = camelCase(table);
  return JAVA_WORDS.test(name) || name === row ? `${name}Repository` : name;
};

export function tablePlan(service: Service, table: Table): TablePlan {
  const entity = entityClass(table);
  const columns = table.columns.map(column => columnPlan(table, column));
  const caches = (service.spec.redis?.caches ?? []).filter(
    cache => cache.table === table.name,
  );
  return {
    table,
    entity,
    variable: variable(entity),
    repository: repository(table.name, variable(entity)),
    package: tablePackage(service, table),
    path: `/${resourcePath(table)}`,
    id: columns.find(({ column }) => column.name === 'id')!,
    columns,
    viewed: columns.filter(({ column }) => !column.writeOnly),
    written: columns.filter(({ writable }) => writable),
    filters: columns.filter(plan => isFilter(table, plan)),
    references: columns.filter(({ column }) => column.references),
    topic: service.spec.kafka?.publishes.find(
      ({ table: name }) => name === table.name,
    ),
    caches: caches.map(({ name }) => name),
    warms: caches.some(({ warm }) => warm),
  };
}

/** Plans of all tables, in the order of the model: parents before children. */
export const tablePlans = (service: Service): readonly TablePlan[] =>
  (service.spec.postgres?.tables ?? []).map(table => tablePlan(service, table));

function isFilter(table: Table, { column, sql }: ColumnPlan) {
  if (column.name === 'id' || column.writeOnly) return false;
  return (
    EXACT.includes(sql.name) &&
    (Boolean(column.references) ||
      column.unique ||
      table.indexes.some(({ columns }) => columns[0] === column.name))
  );
}
