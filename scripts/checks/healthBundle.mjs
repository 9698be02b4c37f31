import { writeFileSync } from 'node:fs';
import { say } from '../toolchain/say.mjs';
import { inWorkspace } from './generated/workspace.mjs';
import { kb, pageBuild, sum } from './pageBuild.mjs';

/** The pages, and the addon that takes parts of them. */
const PACKAGES = [
  '@ecotrack/backstage-plugin-platform-health',
  '@ecotrack/backstage-plugin-techdocs-module-ecotrack',
];
const LIMITS_KB = { card: 15, tab: 35, 'every page': 6 };

const SOURCES = /\/plugins\/platform-health\/src\//;
const OTHER_LANGUAGES = /\/translations\/(?!en)/;

/**
 * What a browser loads, gzipped, for a card and for the tab: the scripts and styles made from its folder, with all
 * that is in them, and those that hold nothing but parts which pages share. For every page: the difference to a build
 * without the packages.
 */
export async function healthBundle() {
  return inWorkspace(async folder => {
    const without = `${folder}/without-health.yaml`;
    writeFileSync(
      without,
      JSON.stringify({ app: { packages: { exclude: PACKAGES } } }),
    );
    const app = await pageBuild([without]);
    const whole = await pageBuild();
    const sizes = {
      card: kb(sum(filesOf(whole, 'card'), whole.files)),
      tab: kb(sum(filesOf(whole, 'tab'), whole.files)),
      'every page': kb(
        sum(whole.everyPage, whole.files) - sum(app.everyPage, app.files),
      ),
    };
    say(
      `The health pages, gzipped: a card ${sizes.card} KB, the tab ${sizes.tab} KB, ${sizes['every page']} KB on every page.`,
    );
    return Object.entries(LIMITS_KB).flatMap(([where, limit]) => {
      if (sizes[where] > limit)
        return [`${where}: ${sizes[where]} KB are more than ${limit} KB.`];
      return sizes[where] > 0
        ? []
        : [`${where}: nothing is found; the check looks at the wrong place.`];
    });
  });
}

/** Files that a page of the plugin needs beside those of every page. */
function filesOf({ everyPage, sources }, page) {
  const ofPage = new RegExp(`${SOURCES.source}${page}/`);
  const isShared = names =>
    names.every(name => SOURCES.test(name) && !OTHER_LANGUAGES.test(name)) &&
    !names.some(name => /\/src\/(card|tab|fleet|home)\//.test(name));
  return [...sources]
    .filter(([file]) => !everyPage.includes(file))
    .filter(
      ([, names]) => names.some(name => ofPage.test(name)) || isShared(names),
    )
    .map(([file]) => file);
}
