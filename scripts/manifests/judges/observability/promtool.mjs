import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { prometheusPrograms } from '../../../servers/prometheus.mjs';
import { spawned } from '../../../toolchain/spawn.mjs';
import { readObjects } from '../../readObjects.mjs';

/** Alerting and recording rules. Debian's promtool, of the version that Debian keeps. */
export const promtool = {
  name: 'promtool',
  tools: [],
  by: "Debian's prometheus",
  sees: path => /\/deploy\/rendered\/.*\/prometheus-rule\.yaml$/.test(path),
  broken: {
    files: {
      'broken/deploy/rendered/dev/prometheus-rule.yaml':
        'kind: PrometheusRule\nspec: { groups: [{ name: a, rules: [{ alert: A, expr: "sum(a) by" }] }] }\n',
    },
    rule: 'rules',
  },
  async judge({ root, files }) {
    const { promtool: program } = await prometheusPrograms();
    const groups = join(root, '.promtool');
    for (const path of files) writeGroups(root, groups, path);
    const findings = [];
    for (const path of files) {
      const { code, stdout, stderr } = await spawned(
        program,
        ['check', 'rules', '--lint=all', '--lint-fatal', join(groups, path)],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
      if (code !== 0)
        findings.push({ path, rule: 'rules', message: `${stdout}${stderr}` });
    }
    return findings;
  },
};

/** What promtool reads is the inner part of a PrometheusRule. */
function writeGroups(root, folder, path) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  const rules = readObjects(readFileSync(join(root, path), 'utf8'))
    .filter(({ kind }) => kind === 'PrometheusRule')
    .flatMap(({ spec }) => spec.groups);
  writeFileSync(target, stringify({ groups: rules }));
}
