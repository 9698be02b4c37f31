import { kebabCase } from '@ecotrack/model';

/** A topic that tells of every change of the first table that has none. */
export function newTopic(
  tables: readonly string[],
  published: readonly string[],
) {
  const table = tables.find(name => !published.includes(name));
  return {
    topic: table ? `${kebabCase(table)}-events` : '',
    table: table ?? '',
    events: [
      { type: 'created', on: 'create' },
      { type: 'updated', on: 'update' },
      { type: 'deleted', on: 'delete' },
    ],
  };
}
