import { writeFileSync } from 'node:fs';
import { say } from '../toolchain/say.mjs';
import { inWorkspace } from './generated/workspace.mjs';
import { kb, pageBuild, sum } from './pageBuild.mjs';

const MODULE = '@ecotrack/backstage-plugin-scaffolder-module-ecotrack';
/**
 * On the page: editor, preview and what they need beyond the app. In the worker: model and generator with their own
 * copies of zod and yaml, because Backstage's bundler shares no chunk of the page with a worker; alerts with their
 * runbooks, dashboards, mesh and scaling are 16 of them.
 */
const LIMITS_KB = { page: 110, worker: 250, 'every page': 6 };

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
    const app = await pageBuild([without]);
    const whole = await pageBuild();
    const worker = sum(
      workerOf(whole).filter(name => !app.files.has(name)),
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

/** Files of the generator's worker. */
const workerOf = ({ files, text }) =>
  [...files.keys()]
    .filter(name => /\/ecotrack-generator\./.test(name))
    .flatMap(name => [name, ...chunksOf(text(name))]);

/** Chunks that a worker loads, as its runtime names them: number to hash. */
const chunksOf = source =>
  [...source.matchAll(/\b(\d+):"([0-9a-f]{12})"/g)].map(
    ([, chunk, hash]) => `static/${chunk}.${hash}.chunk.js`,
  );
