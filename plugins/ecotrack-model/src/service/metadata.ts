import { z } from 'zod/v4';
import { text } from '../rules/text';

/** Kubernetes label, Helm release, SQL and Java names are derived from it, so the narrowest of them decides. */
export const serviceName = text(
  'service/name',
  /^[a-z](?:[a-z0-9]|-(?=[a-z0-9]))*$/,
  { min: 3, max: 40 },
);

export const metadata = z.strictObject({
  name: serviceName.describe(
    'Name of the service; every derived name begins with it.',
  ),
  owner: z
    .string()
    .describe('Catalog group that owns the service, as `group:default/team`.'),
  system: z
    .string()
    .default('ecotrack')
    .describe('Catalog system the service belongs to.'),
  description: z
    .string()
    .describe('One line that says what the service is for.'),
  labels: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      'Labels added to every Kubernetes object; keys get the prefix `ecotrack.io/`.',
    ),
  tags: z.array(z.string()).default([]).describe('Catalog tags.'),
});

export type Metadata = z.output<typeof metadata>;
