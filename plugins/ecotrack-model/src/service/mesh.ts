import { z } from 'zod/v4';
import { operation } from './operation';
import { serviceName } from './metadata';

export const mesh = z.strictObject({
  callers: z
    .array(
      z.strictObject({
        service: serviceName.describe('Service that may call.'),
        operations: z
          .array(operation)
          .min(1)
          .describe('Operations it may use; everything else is refused.'),
      }),
    )
    .default([])
    .describe('Services that may call this one.'),
  externalHosts: z
    .array(
      z.strictObject({
        host: z
          .string()
          .describe('Host name outside the cluster, such as `api.stripe.com`.'),
        port: z.number().int().default(443),
      }),
    )
    .default([])
    .describe('Hosts outside the cluster this service may reach.'),
  exposure: z
    .enum(['internal', 'public'])
    .default('internal')
    .describe('Whether the API is reachable from outside the cluster.'),
  host: z
    .string()
    .optional()
    .describe('Public host name; `<service>.<base domain>` when absent.'),
});

export type Mesh = z.output<typeof mesh>;
