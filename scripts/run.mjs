#!/usr/bin/env node
// The one way into every npm script: right Node, installed packages, then the task.
// Progress goes to standard error; standard output carries the task's result only.
import { argv, exit } from 'node:process';
import { ensureToolchain } from './toolchain/ensureToolchain.mjs';
import { Sentence } from './toolchain/Sentence.mjs';
import { say } from './toolchain/say.mjs';

const TASKS = {
  start: './tasks/start.mjs',
  test: './tasks/test.mjs',
  check: './tasks/check.mjs',
  ecotrack: './tasks/ecotrack.mjs',
  'judge:corpus': './tasks/judgeCorpus.mjs',
  'verify:faults': './tasks/verifyFaults.mjs',
  'verify:manifests': './tasks/verifyManifests.mjs',
  replay: './tasks/replay.mjs',
  tsc: './tasks/tsc.mjs',
  lint: './tasks/lint.mjs',
  prettier: './tasks/prettier.mjs',
  build: './tasks/build.mjs',
  'bench:generate': './tasks/benchGenerate.mjs',
  'bench:health': './tasks/benchHealth.mjs',
};

async function main([name, ...args]) {
  const file = TASKS[name];
  if (!file) {
    throw new Sentence(
      `There is no task "${name ?? ''}". Tasks: ${Object.keys(TASKS).join(
        ', ',
      )}.`,
      2,
    );
  }
  const handedOver = await ensureToolchain([name, ...args]);
  if (handedOver !== undefined) return handedOver;
  const { ensureInstalled } = await import('./toolchain/ensureInstalled.mjs');
  await ensureInstalled();
  const { run } = await import(file);
  return run(args);
}

try {
  exit((await main(argv.slice(2))) ?? 0);
} catch (error) {
  if (!(error instanceof Sentence)) throw error;
  say(error.message);
  exit(error.exitCode);
}
