import * as z from 'zod/v4';
import { decimal } from '../rules/numbers';
import { text } from '../rules/text';

const price = decimal('platform/price', { min: 0, max: 1_000_000 });

/** What the operator reckons with. There is no default: without the section a cost is not known, and no zero. */
export const platformPrices = z.strictObject({
  currency: text('platform/currency', /^[A-Z]{3}$/, { max: 3 }).describe(
    'Currency of the prices, as ISO 4217 abbreviates it.',
  ),
  cpu: price.describe('One requested vCPU for a month.'),
  memory: price.describe('One requested GiB of memory for a month.'),
  storage: price.describe(
    'One requested GiB of ephemeral storage of a node for a month.',
  ),
  partition: price.describe(
    'One replica of a partition of a topic for a month.',
  ),
});

export type PlatformPrices = z.output<typeof platformPrices>;
