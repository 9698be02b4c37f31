/*
 * Writes what is derived from one source, so that it works in browsers and editors too:
 *   presets/*.yaml     -> src/presets/documents/*.ts
 *   the zod shapes     -> schemas/*.json, and the copies that the portal serves
 * Run by `yarn workspace @ecotrack/model generate`; a test holds both sides equal.
 */
require('@backstage/cli/config/nodeTransform.cjs');

const {
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} = require('node:fs');
const { basename, join } = require('node:path');
const prettier = require('prettier');

const root = join(__dirname, '..');
const style = require('@backstage/cli/config/prettier');

const SERVED = '../../packages/app/public/schemas';

const write = async (path, text, parser) =>
  writeFileSync(
    join(root, path),
    await prettier.format(text, { ...style, parser }),
  );

async function main() {
  mkdirSync(join(root, 'schemas'), { recursive: true });
  for (const file of readdirSync(join(root, 'presets'))) {
    const name = basename(file, '.yaml');
    const lines = readFileSync(join(root, 'presets', file), 'utf8').split('\n');
    await write(
      `src/presets/documents/${name}.ts`,
      `/** Written by scripts/generate.cjs from presets/${file}. */
export default [${lines
        .map(line => JSON.stringify(line))
        .join(',\n')}].join('\\n');`,
      'typescript',
    );
  }
  const { platformJsonSchema, serviceJsonSchema } = require('../src/schema');
  for (const [name, schema] of [
    ['service', serviceJsonSchema()],
    ['platform', platformJsonSchema()],
  ])
    for (const folder of ['schemas', SERVED])
      await write(
        `${folder}/${name}.v1alpha1.json`,
        JSON.stringify(schema),
        'json',
      );
}

main();
