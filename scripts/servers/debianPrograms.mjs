import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRoot } from '../toolchain/root.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';
import { spawned } from '../toolchain/spawn.mjs';

/**
 * Programs of one of Debian's packages by their names: the installed ones, else those of the package, unpacked
 * without root's rights.
 */
export async function debianPrograms(name, programs) {
  const cache = inRoot('.cache', name);
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    join(cache, 'usr', 'bin'),
  ];
  const find = program =>
    folders.map(folder => join(folder, program)).find(existsSync);
  if (!programs.every(find)) await unpack(name, cache);
  return Object.fromEntries(programs.map(program => [program, find(program)]));
}

async function unpack(name, cache) {
  mkdirSync(cache, { recursive: true });
  const run = (command, ...args) =>
    spawned(command, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: cache });
  let { code, stderr } = await run('apt-get', 'download', name);
  if (code !== 0) {
    await run('apt-get', 'update', '-q');
    ({ code, stderr } = await run('apt-get', 'download', name));
  }
  if (code !== 0)
    throw new Sentence(
      `Debian's package ${name} could not be fetched (install it: apt-get install ${name}): ${stderr}`,
    );
  const file = readdirSync(cache).find(
    one => one.startsWith(`${name}_`) && one.endsWith('.deb'),
  );
  await run('dpkg-deb', '-x', file, '.');
}
