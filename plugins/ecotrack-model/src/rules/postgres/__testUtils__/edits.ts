/** Where things stand in test-models/everything.yaml, and changes to it. */
export const T = 'spec.postgres.tables';
export const items = `${T}.1.columns`;
export const at = (column: number, field: string) =>
  `spec.postgres.tables[1].columns[${column}].${field}`;
export const column = (name: string, more: object = {}) => ({
  [`${items}.13`]: { name, type: 'integer', ...more },
});
export const table = (name: string, more: object = {}) => ({
  [`${T}.4`]: {
    name,
    audit: true,
    columns: [{ name: 'id', type: 'bigint' }],
    ...more,
  },
});
