import * as z from 'zod/v4';
import { list } from '../rules/list';
import { integer } from '../rules/numbers';
import { EXTERNAL_HOST } from '../rules/patterns';
import { text } from '../rules/text';
import { operations } from './values/operation';
import { environmentName } from './delivery';
import { serviceName } from './metadata';

/** Faults for tests: the one a request gets is named by its header `x-ecotrack-fault`, and a request without it gets none. */
const faultInjection = z.strictObject({
  environments: list('mesh/fault-environments', environmentName, {
    min: 1,
    max: 10,
  }).describe('Environments that inject faults; the platform has to allow it.'),
  expires: text(
    'mesh/fault-expiry',
    /^20[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/,
    { max: 10 },
  ).describe('Last day on which the faults are wanted.'),
  delayMs: integer('mesh/fault-delay', { min: 100, max: 60_000 })
    .default(3000)
    .describe('Milliseconds that `x-ecotrack-fault: delay` waits.'),
  abortStatus: integer('mesh/fault-status', { min: 400, max: 599 })
    .default(503)
    .describe('Status that `x-ecotrack-fault: abort` answers.'),
});

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
  faultInjection: faultInjection
    .optional()
    .describe(
      'Faults that tests ask for, to see how callers bear them; left out, there are none.',
    ),
  exposure: z
    .enum(['internal', 'public'])
    .default('internal')
    .describe('Whether the API is reachable from outside the cluster.'),
  host: text('mesh/host', EXTERNAL_HOST, { max: 253 })
    .optional()
    .describe('Public host name; `<service>.<base domain>` when absent.'),
});

export type Mesh = z.output<typeof mesh>;
