import { createRequire } from 'node:module';
import { join } from 'node:path';
import { spawned } from '../toolchain/spawn.mjs';
import { installTool } from './installTool.mjs';
import { TOOLS } from './tools.mjs';

/** The program of a tool of TOOLS, installed when it is not there yet. */
export const toolProgram = async name =>
  join(await installTool(name), TOOLS[name].program);

/**
 * Runs a tool of TOOLS, installed when it is not there yet; resolves with `{ code, stdout, stderr }`. Code 1 may
 * mean that it found something; any higher one means that it broke, and throws.
 */
export async function runTool(name, args, options = {}) {
  const { module } = TOOLS[name];
  const [command, first] = module
    ? ['python3', ['-m', module]]
    : [await toolProgram(name), []];
  const result = await spawned(command, [...first, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env: {
      ...process.env,
      ...(module && {
        PYTHONPATH: await installTool(name),
        PYTHONDONTWRITEBYTECODE: '1',
      }),
      ...options.env,
    },
  });
  if (result.code > 1) {
    throw new Error(
      `${name} ended with exit code ${result.code}: ${result.stderr}`,
    );
  }
  return result;
}

/** The library that a tool of TOOLS is. */
export async function requireTool(name) {
  const folder = await installTool(name);
  return createRequire(join(folder, 'package.json'))(TOOLS[name].package);
}
