import * as z from 'zod/v4';
import { list } from '../rules/list';
import { KEBAB } from '../rules/patterns';
import { text } from '../rules/text';

export const secret = z.strictObject({
  name: text('security/secret-name', KEBAB, { max: 20 }).describe(
    'Name of the secret; the Kubernetes Secret is `<service>-<name>`.',
  ),
  path: text(
    'security/secret-path',
    /^[a-z0-9][a-z0-9_-]*(?:\/[a-z0-9][a-z0-9_-]*)+$/,
    { max: 200 },
  ).describe(
    'Path in the key-value store of OpenBao, without the engine, such as `payment-service/stripe`.',
  ),
  keys: list(
    'security/secrets',
    text('security/secret-key', KEBAB, { max: 50 }),
    { min: 1, max: 20 },
  ).describe(
    'Keys read from it; Java reads them as `ecotrack.secrets.<name>.<key>`.',
  ),
});

export const security = z.strictObject({
  secrets: list('security/secrets', secret, { max: 20 })
    .default([])
    .describe('Secrets of the team that the service reads from OpenBao.'),
});

export type Secret = z.output<typeof secret>;
export type Security = z.output<typeof security>;
