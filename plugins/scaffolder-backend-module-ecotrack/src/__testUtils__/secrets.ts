import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const PARTS: Record<string, string[]> = JSON.parse(
  readFileSync(
    resolve(__dirname, '../../../ecotrack-model/test-secrets/shapes.json'),
    'utf8',
  ),
);

/** One secret of each shape the model knows, put together at run time so that scanners stay quiet. */
export const SECRETS = Object.entries(PARTS).map(
  ([name, parts]) => [name, parts.join('')] as const,
);

/** A secret as a text may hold it: itself, and escaped once or twice as in JSON within JSON. */
export function spellings(secret: string): string[] {
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
  return [secret, escaped(secret), escaped(escaped(secret))];
}
