import { execFileSync } from 'node:child_process';

/** A process of its own, because the parser's lexer is an ES module that jest cannot load. */
const PARSER = `
import { readFileSync } from 'node:fs';
import { parse } from 'java-parser';
const broken = {};
for (const [path, source] of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    parse(source);
  } catch (error) {
    broken[path] = String(error.message).split('\\n')[0];
  }
}
process.stdout.write(JSON.stringify(broken));
`;

/** What a Java parser says of the sources that it does not understand, by path. */
export const brokenJava = (
  sources: Iterable<readonly [string, string]>,
): { [path: string]: string } =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', PARSER], {
      cwd: __dirname,
      input: JSON.stringify([...sources]),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  );
