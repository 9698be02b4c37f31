import type { Column, Service, Table } from '@ecotrack/model';

/** A table of the service by name; the model has already refused names that do not exist. */
export function tableOf(service: Service, name: string): Table {
  const table = service.spec.postgres?.tables.find(one => one.name === name);
  if (!table) {
    throw new Error(
      `The model names the table '${name}', which ${service.metadata.name} does not have.`,
    );
  }
  return table;
}

export function columnOf(table: Table, name: string): Column {
  const column = table.columns.find(one => one.name === name);
  if (!column) {
    throw new Error(
      `The model names the column '${name}', which the table '${table.name}' does not have.`,
    );
  }
  return column;
}
