import * as z from 'zod/v4';
import { list } from '../rules/list';
import { optionalSentence, text } from '../rules/text';
import { operations } from './values/operation';
import { environmentVariables } from './values/environmentVariables';
import { serviceName } from './metadata';

export const application = z.strictObject({
  package: text(
    'application/package',
    /^[a-z][a-z0-9]*(?:\.[a-z][a-z0-9]*)+$/,
    { max: 120 },
  ).describe('Root Java package, such as `com.ecotrack.order`.'),
  basePath: text('application/base-path', /^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/, {
    max: 100,
  })
    .default('/api/v1')
    .describe('Path under which the HTTP API is served.'),
  sensitivity: z
    .enum(['standard', 'sensitive'])
    .default('standard')
    .describe(
      '`sensitive` (payment) forces audit tables and keeps personal data out of events and logs.',
    ),
  environment: environmentVariables.describe(
    'Environment variables of the container.',
  ),
  properties: z
    .record(
      text('application/property-name', /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/, {
        max: 100,
      }),
      z.union(
        [
          optionalSentence('application/property-value'),
          z.number(),
          z.boolean(),
        ],
        {
          error: 'application/property-value',
        },
      ),
    )
    .default({})
    .describe(
      'Settings of the team, read in Java below `ecotrack.properties`.',
    ),
  startAfter: list('mesh/callers', serviceName, { max: 50 })
    .default([])
    .describe('Services that must answer before this one starts.'),
  calls: list(
    'mesh/callers',
    z.strictObject({
      service: serviceName.describe('Service that is called.'),
      operations: operations.describe('Operations this service uses.'),
    }),
    { max: 50 },
  )
    .default([])
    .describe('Services this one calls over HTTP.'),
});

export type Application = z.output<typeof application>;
