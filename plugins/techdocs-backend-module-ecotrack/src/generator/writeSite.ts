import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { readRegularFile } from '../input/readRegularFile';
import type { BuiltSite } from './buildSite';

const MAX_ASSET_BYTES = 64 * 1024 * 1024;

/**
 * Writes a site into a folder beside `outputDir` and exchanges the two at the
 * end, so that whatever fails leaves `outputDir` as it was. Nothing of an
 * earlier site remains in it afterwards.
 *
 * @param docsDir - where the copied files come from, below `inputDir`
 * @param metadata - makes techdocs_metadata.json from the site's file names
 */
export async function writeSite(
  site: BuiltSite,
  inputDir: string,
  docsDir: string,
  outputDir: string,
  metadata: (files: string[]) => object,
): Promise<void> {
  const target = path.resolve(outputDir);
  const run = randomUUID().slice(0, 8);
  const fresh = `${target}.new-${run}`;
  const old = `${target}.old-${run}`;
  try {
    await mkdir(fresh, { recursive: true });
    for (const asset of site.assets) {
      const content = await readRegularFile(
        inputDir,
        `${docsDir}/${asset}`,
        MAX_ASSET_BYTES,
      );
      await write(fresh, asset, content);
    }
    for (const [name, content] of site.files) await write(fresh, name, content);
    const name = 'techdocs_metadata.json';
    const names = [...site.files.keys(), ...site.assets, name];
    const files = [...new Set(names)].sort();
    await write(fresh, name, JSON.stringify(metadata(files)));
    await exchange(fresh, target, old);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

async function write(
  root: string,
  name: string,
  content: string | Buffer,
): Promise<void> {
  const file = resolveSafeChildPath(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function exchange(
  fresh: string,
  target: string,
  old: string,
): Promise<void> {
  let hadOld = true;
  try {
    await rename(target, old);
  } catch (error) {
    if (!isError(error) || error.code !== 'ENOENT') throw error;
    hadOld = false;
  }
  try {
    await rename(fresh, target);
  } catch (error) {
    if (hadOld) await rename(old, target);
    throw error;
  }
}
