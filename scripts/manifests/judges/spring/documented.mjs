import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { maven, withSessionModules } from '../../../checks/generated/maven.mjs';
import { Sentence } from '../../../toolchain/Sentence.mjs';
import { spawned } from '../../../toolchain/spawn.mjs';

const READER = fileURLToPath(new URL('metadata.py', import.meta.url));

/**
 * What the dependencies of a project document, as Spring Boot's metadata has it: `[{ name, type, deprecation }]`.
 * Projects with the same dependencies are asked once; `known` keeps the answers.
 */
export async function documented(project, scratch, known) {
  const text = readFileSync(join(project, 'pom.xml'), 'utf8');
  const [dependencies] = /<dependencies>[^]*<\/dependencies>/.exec(text);
  const key = createHash('sha256').update(dependencies).digest('hex');
  if (!known.has(key)) known.set(key, await read(project, join(scratch, key)));
  return known.get(key);
}

async function read(project, folder) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(project, 'pom.xml'), join(folder, 'pom.xml'));
  const { code, errors } = await maven(withSessionModules(folder), [
    'dependency:build-classpath',
    '-DincludeScope=test',
    '-Dmdep.outputFile=classpath',
  ]);
  if (code !== 0)
    throw new Sentence(`Maven cannot resolve ${project}: ${errors}`);
  const jars = readFileSync(join(folder, 'classpath'), 'utf8')
    .trim()
    .split(delimiter)
    .filter(name => name.endsWith('.jar'));
  const { stdout } = await spawned('python3', [READER, ...jars], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(stdout);
}
