import { z } from 'zod/v4';
import { operation } from './operation';
import { serviceName } from './metadata';

export const application = z.strictObject({
  package: z
    .string()
    .describe('Root Java package, such as `com.ecotrack.order`.'),
  basePath: z
    .string()
    .default('/api/v1')
    .describe('Path under which the HTTP API is served.'),
  sensitivity: z
    .enum(['standard', 'sensitive'])
    .default('standard')
    .describe(
      '`sensitive` (payment) forces audit tables and keeps personal data out of events and logs.',
    ),
  environment: z
    .record(z.string(), z.string())
    .default({})
    .describe('Environment variables of the container.'),
  properties: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .default({})
    .describe(
      'Settings of the team, read in Java below `ecotrack.properties`.',
    ),
  startAfter: z
    .array(serviceName)
    .default([])
    .describe('Services that must answer before this one starts.'),
  calls: z
    .array(
      z.strictObject({
        service: serviceName.describe('Service that is called.'),
        operations: z
          .array(operation)
          .min(1)
          .describe('Operations this service uses.'),
      }),
    )
    .default([])
    .describe('Services this one calls over HTTP.'),
});

export type Application = z.output<typeof application>;
