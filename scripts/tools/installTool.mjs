import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { inRoot } from '../toolchain/root.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';
import { say } from '../toolchain/say.mjs';
import { spawned } from '../toolchain/spawn.mjs';
import { TOOLS } from './tools.mjs';

const CACHE = inRoot('.cache', 'tools');

/** How each registry's client fills a folder that can be moved afterwards. */
const CLIENTS = {
  go: ({ package: name, version }, folder) => ({
    command: ['go', 'install', `${name}@${version}`],
    env: { GOBIN: join(folder, 'bin') },
  }),
  npm: ({ package: name, version }, folder) => ({
    command: [
      'npm',
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${name}@${version}`,
    ],
  }),
  pip: ({ package: name, version, anyPython }, folder) => ({
    command: [
      'python3',
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-warn-script-location',
      '--only-binary=:all:',
      ...(anyPython ? ['--ignore-requires-python'] : []),
      '--target',
      folder,
      `${name}==${version}`,
    ],
  }),
};

/**
 * The folder of a tool of TOOLS, installed when it is not there yet. A second run that installs the same tool
 * at the same time does no harm: each fills a folder of its own, and the first one that is whole stays.
 */
export async function installTool(name) {
  const tool = TOOLS[name];
  const folder = join(CACHE, `${name}-${tool.version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const scratch = mkdtempSync(join(CACHE, `.${basename(folder)}-`));
  try {
    await fill(name, tool, scratch);
    moveWhole(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return folder;
}

async function fill(name, tool, scratch) {
  say(`Installing ${name} ${tool.version} ...`);
  const start = performance.now();
  const { command, env } = CLIENTS[tool.from](tool, scratch);
  const [program, ...args] = command;
  const { code, stdout, stderr } = await spawned(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  }).catch(error => ({ code: 1, stdout: '', stderr: error.message }));
  if (code !== 0) {
    const said = `${stdout}${stderr}`.trim().split('\n').slice(-5).join('\n');
    throw new Sentence(
      `${name} could not be installed (${command.join(' ')}): ${said}`,
    );
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  say(`Installed ${name} ${tool.version}: ${seconds} s`);
}

function moveWhole(scratch, folder) {
  try {
    renameSync(scratch, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
