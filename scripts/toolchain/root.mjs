import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A path below the root. */
export const inRoot = (...parts) => join(ROOT, ...parts);
