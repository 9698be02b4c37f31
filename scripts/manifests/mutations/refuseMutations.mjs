import { readFileSync } from 'node:fs';
import { inRoot } from '../../toolchain/root.mjs';
import { say } from '../../toolchain/say.mjs';
import { spawned } from '../../toolchain/spawn.mjs';
import { typescript } from '../../toolchain/typescript.mjs';

/**
 * Breaks single wires in the generated files, with hashes and re-rendering off, and asks our own rules: each
 * must be refused in a sentence that names both ends. Prints which rule refused what, and one line; resolves
 * with `passed` or `failed`.
 */
export async function refuseMutations({ root }) {
  const start = performance.now();
  const { code, stdout, stderr } = await spawned(
    process.execPath,
    typescript('scripts/manifests/mutations/refuseMutations.ts', [root]),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const told = code === 0 ? JSON.parse(stdout) : [];
  const refused = told.filter(({ rule }) => rule);
  for (const { name, file, rule, sentence } of told)
    say(
      `  ${name} (${file}): ${
        rule ? `${rule}: ${sentence}` : 'NOBODY REFUSES IT'
      }`,
    );
  if (code !== 0) say(`  ${stderr}`);
  const rows = documentedRows();
  const undocumented = told.filter(one => !rows.has(rowOf(one)));
  for (const { name } of undocumented)
    say(`  docs/verification.md has no row for this: ${name}`);
  const state =
    told.length > 0 &&
    refused.length === told.length &&
    undocumented.length === 0 &&
    rows.size === told.length
      ? 'passed'
      : 'failed';
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${state} mutations: ${told.length} wires broken, ${refused.length} refused, ${seconds} s\n`,
  );
  return state;
}

const rowOf = ({ name, file, rule }) => `${name} | ${file} | ${rule}`;

/** What docs/verification.md says is refused, and by whom. */
function documentedRows() {
  const rows = readFileSync(inRoot('docs/verification.md'), 'utf8').matchAll(
    /^\| ([^`|]+?) +\| `([^`]+)` +\| `([\w-]+)` +\|$/gm,
  );
  return new Set(
    [...rows].map(([, name, file, rule]) => rowOf({ name, file, rule })),
  );
}
