import { z } from 'zod/v4';

export const secret = z.strictObject({
  name: z
    .string()
    .describe(
      'Name of the secret; the Kubernetes Secret is `<service>-<name>`.',
    ),
  path: z
    .string()
    .describe(
      'Path in the key-value store of OpenBao, without the engine, such as `payment-service/stripe`.',
    ),
  keys: z
    .array(z.string())
    .min(1)
    .describe(
      'Keys read from it; Java reads them as `ecotrack.secrets.<name>.<key>`.',
    ),
});

export const security = z.strictObject({
  secrets: z.array(secret).default([]),
});

export type Secret = z.output<typeof secret>;
export type Security = z.output<typeof security>;
