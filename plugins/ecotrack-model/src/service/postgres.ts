import { z } from 'zod/v4';
import { table } from './table';

export const postgres = z.strictObject({
  schema: z
    .string()
    .optional()
    .describe(
      'Schema of the tables; the service name in snake case when absent.',
    ),
  tables: z
    .array(table)
    .min(1)
    .describe('Tables of the service, parents before children.'),
  pool: z
    .strictObject({
      maximumSize: z
        .number()
        .int()
        .default(10)
        .describe('Connections of one replica at most.'),
      minimumIdle: z
        .number()
        .int()
        .default(2)
        .describe('Connections kept open.'),
    })
    .prefault({})
    .describe('HikariCP pool of one replica.'),
});

export type Postgres = z.output<typeof postgres>;
