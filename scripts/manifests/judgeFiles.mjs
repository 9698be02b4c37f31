import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TOOLS } from '../tools/tools.mjs';
import { installTool } from '../tools/installTool.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';
import { applyWaivers } from './waivers.mjs';

/**
 * Puts files before a judge: first its broken fixture, which it must reject by the rule that it names, then
 * everything it sees of the repositories. Resolves with the verdict
 * `{ state, files, findings, waived, seconds, problems }`; state is passed, failed or skipped. A tool that
 * cannot be installed fails its judge, or skips it where `skipMissing` says so.
 */
export async function judgeFiles(
  judge,
  repositories,
  { waivers, skipMissing },
) {
  const missing = judge.missing?.();
  if (missing) return verdict('skipped', { problems: [missing] });
  const notInstalled = await installed(judge);
  if (notInstalled) {
    const state = skipMissing ? 'skipped' : 'failed';
    return verdict(state, { problems: [notInstalled] });
  }
  try {
    const start = performance.now();
    const files = repositories.files.filter(path =>
      judge.sees(path, repositories.root),
    );
    const problems = [
      ...unexpected(judge, files),
      ...(await acceptsBroken(judge)),
    ];
    const findings = files.length
      ? await judge.judge({ ...repositories, files })
      : [];
    const { standing, waived, unused } = applyWaivers(
      waivers,
      judge.name,
      findings,
    );
    problems.push(
      ...unused.map(
        ({ line }) => `waivers.txt:${line} waives nothing: take it out.`,
      ),
      ...standing.map(
        ({ path, line, rule, message }) =>
          `${path}${line ? `:${line}` : ''} [${rule}] ${message}`,
      ),
    );
    return verdict(problems.length ? 'failed' : 'passed', {
      files: files.length,
      findings: standing.length,
      waived,
      seconds: (performance.now() - start) / 1000,
      problems,
    });
  } catch (error) {
    const problem = error instanceof Sentence ? error.message : error.stack;
    return verdict('failed', { problems: [problem] });
  }
}

/** Why the tools of a judge cannot be had, if so. */
async function installed({ tools }) {
  try {
    for (const tool of tools) await installTool(tool);
    return undefined;
  } catch (error) {
    if (error instanceof Sentence) return error.message;
    throw error;
  }
}

const verdict = (state, found) => ({
  state,
  files: 0,
  findings: 0,
  waived: 0,
  seconds: 0,
  ...found,
});

function unexpected({ awaits }, files) {
  if (files.length === 0 && !awaits) return ['It sees no file.'];
  if (files.length > 0 && awaits)
    return [`It sees files: it no longer awaits ${awaits}.`];
  return [];
}

/** Sentences about a judge that lets its broken fixture pass. */
async function acceptsBroken({ broken, judge }) {
  const root = mkdtempSync(join(tmpdir(), 'ecotrack-broken-'));
  try {
    for (const [path, text] of Object.entries(broken.files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const findings = await judge({
      root,
      models: [{ name: 'broken', environments: ['dev'] }],
      files: Object.keys(broken.files),
    });
    if (findings.some(({ rule }) => rule === broken.rule)) return [];
    const rules = findings.map(({ rule }) => rule).join(', ') || 'nothing';
    return [
      `It does not find ${broken.rule} in its broken fixture, but ${rules}.`,
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** `hadolint 2.15.1`, for every tool of a judge. */
export const versionsOf = ({ tools, by }) =>
  by ?? tools.map(tool => `${tool} ${TOOLS[tool].version}`).join(', ');
