/*
 * Writes docs/rules.md from the rules, and docs/operator/read-only-clusterrole.yaml from the kinds that are watched. Run
 * by `yarn workspace @ecotrack/backstage-plugin-platform-health-backend generate`; tests hold them equal.
 */
require('@backstage/cli/config/nodeTransform.cjs');

const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const prettier = require('prettier');
const style = require('@backstage/cli/config/prettier');

const { clusterRole } = require('../src/reference/clusterRole');
const { rulesMd } = require('../src/reference/rulesMd');
const { OWN_PROVIDERS } = require('../src/providers');

writeFileSync(
  join(__dirname, '../../../docs/rules.md'),
  prettier.format(rulesMd(OWN_PROVIDERS), { ...style, parser: 'markdown' }),
);
writeFileSync(
  join(__dirname, '../../../docs/operator/read-only-clusterrole.yaml'),
  clusterRole(),
);
