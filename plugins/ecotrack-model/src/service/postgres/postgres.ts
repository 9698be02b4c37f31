import * as z from 'zod/v4';
import { list } from '../../rules/list';
import { integer } from '../../rules/numbers';
import { identifier } from '../values/identifier';
import { table } from './table';

export const postgres = z.strictObject({
  schema: identifier
    .optional()
    .describe(
      'Schema of the tables; the service name in snake case when absent.',
    ),
  tables: list('postgres/tables', table, { min: 1, max: 200 }).describe(
    'Tables of the service, parents before children.',
  ),
  pool: z
    .strictObject({
      maximumSize: integer('postgres/pool', { min: 1, max: 100 })
        .default(10)
        .describe('Connections of one replica at most.'),
      minimumIdle: integer('postgres/pool', { min: 0, max: 100 })
        .default(2)
        .describe('Connections kept open.'),
    })
    .prefault({})
    .describe('HikariCP pool of one replica.'),
});

export type Postgres = z.output<typeof postgres>;
