import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { say } from '../../toolchain/say.mjs';
import { progressing } from '../../toolchain/spawn.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The Chromium on this machine: CHROMIUM_PATH, or the first known name on the path. */
export function findChromium(environment = process.env) {
  if (environment.CHROMIUM_PATH) return environment.CHROMIUM_PATH;
  const folders = (environment.PATH ?? '').split(delimiter);
  return NAMES.flatMap(name => folders.map(folder => join(folder, name))).find(
    existsSync,
  );
}

/** Runs the portal's tests in a browser, where there is one. */
export async function browser() {
  const chromium = findChromium();
  if (!chromium) {
    return {
      passed: 0,
      failed: 0,
      skipped: 1,
      remarks: [
        'Skipped: the tests in a browser. Install Chromium, or set CHROMIUM_PATH, and run npm test again.',
      ],
    };
  }
  say(`Tests in a browser (${chromium}) ...`);
  const directory = mkdtempSync(join(tmpdir(), 'ecotrack-e2e-'));
  const report = join(directory, 'playwright.json');
  try {
    const { code } = await progressing(
      'node_modules/.bin/playwright',
      ['test', '--reporter=list,json'],
      {
        env: {
          ...process.env,
          CHROMIUM_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        },
      },
    );
    const { expected, unexpected, flaky, skipped } = JSON.parse(
      readFileSync(report, 'utf8'),
    ).stats;
    return {
      passed: expected,
      failed: unexpected + flaky || (code === 0 ? 0 : 1),
      skipped,
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
