import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { runTool } from '../../../tools/runTool.mjs';

const PROFILES = ['smoke', 'load', 'soak'];

/** Load tests, by k6 itself: each profile with all that its thresholds and scenarios need. Their text is formatted. */
export const k6 = {
  name: 'k6',
  tools: ['k6'],
  sees: path => /\/load\/\w+\.js$/.test(path),
  broken: {
    files: {
      'broken/load/service.js':
        'export const options = { thresholds: { http_req_failed: ["rate<"] } };\nexport default () => {};\n',
    },
    rule: 'smoke',
  },
  async judge({ root, files }) {
    const findings = files.flatMap(path => unformatted(path, root));
    for (const path of files) {
      const profiles = path.endsWith('/service.js') ? PROFILES : [];
      for (const profile of profiles) {
        const message = await refusal(path, profile, root);
        if (message) findings.push({ path, rule: profile, message });
      }
    }
    return findings;
  },
};

function unformatted(path, root) {
  const text = readFileSync(join(root, path), 'utf8');
  return prettier.check(text, { parser: 'babel' })
    ? []
    : [{ path, rule: 'formatting', message: 'Prettier would change it.' }];
}

/** Why k6 does not take the profile of a script, if so. */
async function refusal(path, profile, cwd) {
  try {
    await runTool(
      'k6',
      ['inspect', '--execution-requirements', '-e', `PROFILE=${profile}`, path],
      { cwd },
    );
    return undefined;
  } catch (error) {
    return error.message;
  }
}
