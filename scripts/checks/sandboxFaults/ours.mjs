import { createRequire } from 'node:module';
import { inRoot } from '../../toolchain/root.mjs';

const require = createRequire(import.meta.url);

/** One of our TypeScript files, in a process that was started to read them. */
export const ours = file => require(inRoot(file));

/** One of the files of the health backend. */
export const ofHealth = file =>
  ours(`plugins/platform-health-backend/src/${file}`);
