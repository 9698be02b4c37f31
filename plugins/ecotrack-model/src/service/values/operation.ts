import * as z from 'zod/v4';
import { list } from '../../rules/list';
import { OPERATION_PATH } from '../../rules/patterns';
import { text } from '../../rules/text';

/** One HTTP operation: method and path below the called service's base path. */
export const operation = z.strictObject({
  method: z
    .enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
    .describe('HTTP method.'),
  path: text('application/operation-path', OPERATION_PATH, {
    max: 200,
  }).describe('Path with `{name}` for variables, such as `/orders/{id}`.'),
});

/** Operations used of one service. */
export const operations = list('application/operations', operation, {
  min: 1,
  max: 50,
});

export type Operation = z.output<typeof operation>;
