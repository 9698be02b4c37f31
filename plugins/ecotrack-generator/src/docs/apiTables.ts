import type { Service, Table } from '@ecotrack/model';

/** Tables whose rows the HTTP API offers; empty when the service has no HTTP API. */
export const apiTables = (service: Service): readonly Table[] =>
  (service.spec.postgres?.tables ?? []).filter(table => table.api !== 'none');
