import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { say } from '../toolchain/say.mjs';
import { inRoot } from '../toolchain/root.mjs';
import { spawned } from '../toolchain/spawn.mjs';
import { inWorkspace } from './generated/workspace.mjs';

const MODULE = '@ecotrack/backstage-plugin-scaffolder-module-ecotrack';
/**
 * On the page: editor, preview and what they need beyond the app. In the worker: model and generator with their own
 * copies of zod and yaml, because Backstage's bundler shares no chunk of the page with a worker.
 */
const LIMITS_KB = { page: 110, worker: 185, 'every page': 6 };

/**
 * The app's page is built with and without the module; the difference is what the module adds, all of it gzipped.
 * The worker and all chunks but the registration are loaded by the wizard only.
 */
export async function moduleBundle() {
  return inWorkspace(async folder => {
    const without = `${folder}/without.yaml`;
    writeFileSync(
      without,
      JSON.stringify({ app: { packages: { exclude: [MODULE] } } }),
    );
    const app = await built([without]);
    const whole = await built([]);
    const worker = sum(
      whole.worker.filter(name => !app.files.has(name)),
      whole.files,
    );
    const total = sum([...whole.files.keys()], whole.files);
    const before = sum([...app.files.keys()], app.files);
    const added = {
      page: kb(total - before - worker),
      worker: kb(worker),
      'every page': kb(
        sum(whole.everyPage, whole.files) - sum(app.everyPage, app.files),
      ),
    };
    say(
      `The scaffolder module adds ${kb(total - before)} KB gzip to ${kb(
        before,
      )} KB: ${added.page} KB on the wizard's pages, ${
        added.worker
      } KB in its worker; ${added['every page']} KB of it on every page.`,
    );
    return Object.entries(LIMITS_KB).flatMap(([where, limit]) => {
      if (added[where] > limit)
        return [`${where}: ${added[where]} KB are more than ${limit} KB.`];
      return added[where] > 0
        ? []
        : [`${where}: nothing is added; the check looks at the wrong place.`];
    });
  });
}

const sum = (names, files) =>
  names.reduce((total, name) => total + files.get(name), 0);

const kb = bytes => Math.round(bytes / 102.4) / 10;

/** Gzipped sizes of a build of the page. */
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
  const files = new Map(
    globSync('static/*.{js,css}', { cwd: dist }).map(name => [
      name,
      gzipSync(readFileSync(`${dist}/${name}`), { level: 9 }).length,
    ]),
  );
  const index = readFileSync(`${dist}/index.html`, 'utf8');
  const names = [...files.keys()];
  const worker = names.filter(name => /\/ecotrack-generator\./.test(name));
  return {
    files,
    everyPage: names.filter(name => index.includes(name)),
    worker: worker.flatMap(name => [
      name,
      ...chunksOf(readFileSync(`${dist}/${name}`, 'utf8')),
    ]),
  };
}

/** Chunks that a worker loads, as its runtime names them: number to hash. */
const chunksOf = source =>
  [...source.matchAll(/\b(\d+):"([0-9a-f]{12})"/g)].map(
    ([, chunk, hash]) => `static/${chunk}.${hash}.chunk.js`,
  );
