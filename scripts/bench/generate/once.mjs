import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generate } from '@ecotrack/generator';
import { writeTree } from '@ecotrack/generator/node';
import { parsePlatform, parseService, preset } from '@ecotrack/model';

const SERVICE = preset('order-service');
const PLATFORM = '{}';
const SOURCE = {
  repositoryUrl: 'https://forge.example/ecotrack/order-service.git',
  branch: 'main',
};

/** Both documents from their texts to a folder on disk, as the actions and the command line do it. Times in milliseconds. */
export async function generateOnce(folder) {
  const start = performance.now();
  const platform = valueOf(parsePlatform(PLATFORM));
  const service = valueOf(parseService(SERVICE, { platform }));
  const parsed = performance.now();
  const tree = generate(service, platform, SOURCE, SERVICE);
  const generated = performance.now();
  await writeTree(folder, tree);
  const end = performance.now();
  return {
    tree,
    times: {
      parse: parsed - start,
      generate: generated - parsed,
      write: end - generated,
      total: end - start,
    },
  };
}

/** The same bytes written by the simplest correct writer: a folder where there is none, then the file. */
export async function writeOnce(folder, tree) {
  const start = performance.now();
  for (const { path, content, executable } of tree.files) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, content);
    if (executable) await chmod(place, 0o755);
  }
  return performance.now() - start;
}

function valueOf(result) {
  if (!result.valid) throw new Error(JSON.stringify(result.errors));
  return result.value;
}
