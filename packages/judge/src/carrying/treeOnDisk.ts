import { generate } from '@ecotrack/generator';
import { writeTree } from '@ecotrack/generator/node';
import type { Platform, Service } from '@ecotrack/model';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const SOURCE = {
  repositoryUrl: 'https://github.com/ecotrack/sample-service.git',
  branch: 'main',
};

/** Files of a repository by path. */
export type Tree = ReadonlyMap<string, string>;

/** The repository of a service as it stands on the disk after it was written there. */
export async function treeOnDisk(
  service: Service,
  platform: Platform,
  text: string,
): Promise<Tree> {
  const folder = await mkdtemp(join(tmpdir(), 'ecotrack-judge-'));
  try {
    await writeTree(folder, generate(service, platform, SOURCE, text));
    const entries = await readdir(folder, {
      recursive: true,
      withFileTypes: true,
    });
    const files = entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name));
    return new Map(
      await Promise.all(
        files.map(
          async file =>
            [relative(folder, file), await readFile(file, 'utf8')] as const,
        ),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
