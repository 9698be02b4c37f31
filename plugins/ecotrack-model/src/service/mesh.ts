import * as z from 'zod/v4';
import { list } from '../rules/list';
import { integer } from '../rules/numbers';
import { EXTERNAL_HOST } from '../rules/patterns';
import { text } from '../rules/text';
import { operations } from './values/operation';
import { serviceName } from './metadata';

export const mesh = z.strictObject({
  callers: list(
    'mesh/callers',
    z.strictObject({
      service: serviceName.describe('Service that may call.'),
      operations: operations.describe(
        'Operations it may use; everything else is refused.',
      ),
    }),
    { max: 50 },
  )
    .default([])
    .describe('Services that may call this one.'),
  externalHosts: list(
    'mesh/callers',
    z.strictObject({
      host: text('mesh/host', EXTERNAL_HOST, { max: 253 }).describe(
        'Host name outside the cluster, such as `api.stripe.com`.',
      ),
      port: z
        .union(
          [z.literal(443), integer('mesh/port', { min: 1024, max: 65_535 })],
          { error: 'mesh/port' },
        )
        .default(443)
        .describe('Port of the host.'),
    }),
    { max: 50 },
  )
    .default([])
    .describe('Hosts outside the cluster this service may reach.'),
  exposure: z
    .enum(['internal', 'public'])
    .default('internal')
    .describe('Whether the API is reachable from outside the cluster.'),
  host: text('mesh/host', EXTERNAL_HOST, { max: 253 })
    .optional()
    .describe('Public host name; `<service>.<base domain>` when absent.'),
});

export type Mesh = z.output<typeof mesh>;
