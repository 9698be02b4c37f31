import { globSync, readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../toolchain/root.mjs';
import { spawned } from '../toolchain/spawn.mjs';

const builds = new Map();

/**
 * A production build of the page, made once for all checks that ask for it, with the given configurations after the
 * development's own:
 * - `files`: gzipped size of each script and style sheet, by name
 * - `everyPage`: names of those that every page loads
 * - `sources`: for each of them that has a source map, what it was made from
 * - `text`: what stands in a file
 */
export function pageBuild(configs = []) {
  const key = configs.join('\n');
  if (!builds.has(key)) builds.set(key, built(configs));
  return builds.get(key);
}

async function built(configs) {
  const app = inRoot('packages/app');
  rmSync(`${app}/dist`, { recursive: true, force: true });
  const { code } = await spawned(
    'backstage-cli',
    [
      'package',
      'build',
      ...[inRoot('app-config.yaml'), ...configs].flatMap(file => [
        '--config',
        file,
      ]),
    ],
    { cwd: app, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (code !== 0) throw new Error('The page does not build.');
  const dist = `${app}/dist`;
  const names = globSync('static/*.{js,css}', { cwd: dist });
  const texts = new Map(
    names.map(name => [name, readFileSync(`${dist}/${name}`)]),
  );
  const index = readFileSync(`${dist}/index.html`, 'utf8');
  return {
    files: new Map(
      names.map(name => [name, gzipSync(texts.get(name), { level: 9 }).length]),
    ),
    everyPage: names.filter(name => index.includes(name)),
    sources: new Map(
      globSync('static/*.{js,css}.map', { cwd: dist }).map(map => [
        map.replace(/\.map$/, ''),
        JSON.parse(readFileSync(`${dist}/${map}`, 'utf8')).sources,
      ]),
    ),
    text: name => texts.get(name).toString('utf8'),
  };
}

/** Kilobytes, to a tenth. */
export const kb = bytes => Math.round(bytes / 102.4) / 10;

/** Gzipped bytes of the named files. */
export const sum = (names, files) =>
  names.reduce((total, name) => total + files.get(name), 0);
