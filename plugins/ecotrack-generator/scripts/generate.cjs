/*
 * Writes docs/model.md from the model's JSON Schemas and from what the generator does with each field.
 * Run by `yarn workspace @ecotrack/generator generate`, after the model's own `generate`; a test holds it equal.
 */
require('@backstage/cli/config/nodeTransform.cjs');

const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const prettier = require('prettier');
const style = require('@backstage/cli/config/prettier');

const root = join(__dirname, '../../..');

function main() {
  const { modelReference } = require('../src/reference/modelReference');
  const everything = readFileSync(
    join(root, 'plugins/ecotrack-model/test-models/everything.yaml'),
    'utf8',
  );
  writeFileSync(
    join(root, 'docs/model.md'),
    prettier.format(modelReference(everything), {
      ...style,
      parser: 'markdown',
    }),
  );
}

main();
