/** What the portal runs with, as npx names it; package.json says the same in `engines` and `packageManager`. */
export const NODE_FOR_NPX = 'node@24';
export const YARN_FOR_NPX = '@yarnpkg/cli-dist@4.13.0';
