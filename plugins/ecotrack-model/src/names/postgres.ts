import type { Named } from './Named';
import type { Service } from '../service/service';
import type { Table } from '../service/postgres/table';
import { limited } from './limit';
import { snakeCase } from './words';

/** PostgreSQL cuts longer names silently. */
const MAX_IDENTIFIER = 63;

/** Database of the service: one of its own in the shared cluster. */
export const databaseName = (service: Named) =>
  snakeCase(service.metadata.name);
export const schemaName = (service: Service) =>
  service.spec.postgres?.schema ?? snakeCase(service.metadata.name);
/** Role that owns the schema and runs the migrations. */
export const ownerRole = (service: Named) => `${databaseName(service)}_owner`;
/** Role of the running application: reads and writes rows, changes no table. */
export const applicationRole = (service: Named) =>
  `${databaseName(service)}_app`;
export const auditTable = (table: Pick<Table, 'name'>) => `${table.name}_audit`;
/** Sequence and index of an audit table. */
export const auditSequence = (table: Pick<Table, 'name'>) =>
  `${auditTable(table)}_id_seq`;
export const auditIndexName = (table: Pick<Table, 'name'>) =>
  limited(`${auditTable(table)}_row_id_idx`, MAX_IDENTIFIER);
export const idSequence = (table: Pick<Table, 'name'>) =>
  `${table.name}_id_seq`;
export const indexName = (
  table: Pick<Table, 'name'>,
  columns: readonly string[],
) => limited(`${table.name}_${columns.join('_')}_idx`, MAX_IDENTIFIER);
/** Name of the primary key of a table. */
export const primaryKeyName = (table: Pick<Table, 'name'>) =>
  `${table.name}_pkey`;
/** Name of the constraint of a unique column. */
export const uniqueName = (table: Pick<Table, 'name'>, column: string) =>
  limited(`${table.name}_${column}_key`, MAX_IDENTIFIER);
/** Name of the constraint of a column that refers to another table. */
export const foreignKeyName = (table: Pick<Table, 'name'>, column: string) =>
  limited(`${table.name}_${column}_fkey`, MAX_IDENTIFIER);
/** Name of the constraint of a column's limits or values. */
export const checkName = (table: Pick<Table, 'name'>, column: string) =>
  limited(`${table.name}_${column}_check`, MAX_IDENTIFIER);
/** Name of the CloudNativePG `Database` object. */
export const databaseObject = (service: Named) => service.metadata.name;
/** Names of the CloudNativePG `DatabaseRole` objects. */
export const ownerRoleObject = (service: Named) =>
  `${service.metadata.name}-owner`;
export const applicationRoleObject = (service: Named) =>
  `${service.metadata.name}-app`;
