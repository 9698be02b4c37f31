import { z } from 'zod/v4';

/** One HTTP operation: method and path below the called service's base path. */
export const operation = z.strictObject({
  method: z
    .enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
    .describe('HTTP method.'),
  path: z
    .string()
    .describe('Path with `{name}` for variables, such as `/orders/{id}`.'),
});

export type Operation = z.output<typeof operation>;
