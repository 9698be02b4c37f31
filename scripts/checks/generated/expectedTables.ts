import {
  applicationRole,
  databaseName,
  ownerRole,
  parseService,
  schemaName,
  type Column,
} from '@ecotrack/model';
import { readFileSync } from 'fs';

const PRIMARY_KEY = 'id';

/** Prints what PostgreSQL must say of the tables of a model: `{ names, tables }` as JSON. */
const result = parseService(readFileSync(process.argv[2], 'utf8'));
if (!result.valid) throw new Error(JSON.stringify(result.errors));
const service = result.value;

const typeOf = ({ type }: Column) =>
  type
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^varchar/, 'character varying')
    .replace(/^timestamptz$/, 'timestamp with time zone');

const tables = (service.spec.postgres?.tables ?? []).map(table => ({
  name: table.name,
  columns: table.columns.map(column => ({
    name: column.name,
    type: typeOf(column),
    nullable: column.nullable,
  })),
  indexes: [
    { columns: [PRIMARY_KEY], unique: true },
    ...table.columns
      .filter(column => column.unique)
      .map(column => ({ columns: [column.name], unique: true })),
    ...table.indexes.map(index => ({
      columns: index.columns,
      unique: index.unique,
    })),
  ],
}));

process.stdout.write(
  JSON.stringify({
    names: {
      database: databaseName(service),
      schema: schemaName(service),
      owner: ownerRole(service),
      application: applicationRole(service),
    },
    tables,
  }),
);
