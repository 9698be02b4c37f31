import { inRoot } from './root.mjs';

/** Arguments for node that run one of our TypeScript files. */
export const typescript = (file, args = []) => [
  '--require',
  inRoot('node_modules/@backstage/cli/config/nodeTransform.cjs'),
  inRoot(file),
  ...args,
];
