import { join } from 'node:path';
import { prometheusPrograms } from '../../../servers/prometheus.mjs';
import { Sentence } from '../../../toolchain/Sentence.mjs';
import { spawned } from '../../../toolchain/spawn.mjs';
import { typescript } from '../../../toolchain/typescript.mjs';
import { promtool } from './promtool.mjs';

const QUIET = { stdio: ['ignore', 'pipe', 'pipe'] };

const ALERT =
  'alert: PostgresPoolTimeouts, expr: "hikaricp_connections_timeout_total > 0"';

/** Every alert of every model, in its last environment: one series fires it, and one does not. Alerts that differ in names only are tested once. */
export const promtoolTest = {
  name: 'promtool-test',
  tools: [],
  by: "Debian's prometheus",
  sees: promtool.sees,
  broken: {
    files: {
      'broken/ecotrack.yaml': 'metadata: { name: a }\n',
      'broken/deploy/rendered/dev/prometheus-rule.yaml': `kind: PrometheusRule\nmetadata: { name: a }\nspec: { groups: [{ name: a, rules: [{ ${ALERT} }] }] }\n`,
    },
    rule: 'test',
  },
  async judge({ root, models }) {
    const { promtool: program } = await prometheusPrograms();
    const { tests, untested } = await written(root, models);
    const findings = untested.map(({ path, alert }) => ({
      path,
      rule: 'untested',
      message: `No series fires ${alert}, and none leaves it quiet.`,
    }));
    for (const { name } of models) {
      const files = tests
        .filter(({ model }) => model === name)
        .map(({ file }) => file);
      if (files.length === 0) continue;
      const { code, stdout, stderr } = await spawned(
        program,
        ['test', 'rules', ...files],
        QUIET,
      );
      if (code !== 0)
        findings.push({
          path: `${name}/deploy/rendered`,
          rule: 'test',
          message: `${stdout}${stderr}`,
        });
    }
    return findings;
  },
};

/** Files for `promtool test rules`, and alerts that have no scenario. */
async function written(root, models) {
  const { code, stdout, stderr } = await spawned(
    process.execPath,
    typescript('scripts/manifests/wires/testAlerts.ts', [
      root,
      join(root, '.promtool-test'),
      JSON.stringify(models),
    ]),
    QUIET,
  );
  if (code !== 0) throw new Sentence(`No tests of alerts: ${stderr}`);
  return JSON.parse(stdout);
}
