import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const PARTS: Record<string, string[]> = JSON.parse(
  readFileSync(resolve(__dirname, '../../test-secrets/shapes.json'), 'utf8'),
);

/** One secret of each shape, put together at run time so that scanners of this repository stay quiet. */
export const SECRETS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PARTS).map(([name, parts]) => [name, parts.join('')]),
);
