import * as z from 'zod/v4';
import { list } from '../rules/list';
import { KEBAB } from '../rules/patterns';
import { sentence, text } from '../rules/text';

/** Kubernetes label, Helm release, SQL and Java names are derived from it, so the narrowest of them decides. */
export const serviceName = text('service/name', KEBAB, { min: 3, max: 40 });

export const metadata = z.strictObject({
  name: serviceName.describe(
    'Name of the service; every derived name begins with it.',
  ),
  owner: text(
    'metadata/owner',
    /^group:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/,
    { max: 133 },
  ).describe('Catalog group that owns the service, as `group:default/team`.'),
  system: text(
    'metadata/system',
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/,
    { max: 63 },
  )
    .default('ecotrack')
    .describe('Catalog system the service belongs to.'),
  description: sentence('metadata/description').describe(
    'One line that says what the service is for.',
  ),
  labels: z
    .record(
      text('metadata/label-key', /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/, {
        max: 63,
      }),
      text(
        'metadata/label-value',
        /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)?$/,
        { min: 0, max: 63 },
      ),
    )
    .default({})
    .describe(
      'Labels added to every Kubernetes object; keys get the prefix `ecotrack.io/`.',
    ),
  tags: list(
    'metadata/tags',
    text('metadata/tag', /^[a-z0-9:+#]+(?:-[a-z0-9:+#]+)*$/, { max: 63 }),
    { max: 20 },
  )
    .default([])
    .describe('Catalog tags.'),
});

export type Metadata = z.output<typeof metadata>;
