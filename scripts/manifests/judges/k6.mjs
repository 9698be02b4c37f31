import { runTool } from '../../tools/runTool.mjs';

const PROFILES = ['smoke', 'load', 'soak'];

/** Load tests, by k6 itself: each profile with all that its thresholds and scenarios need. */
export const k6 = {
  name: 'k6',
  tools: ['k6'],
  sees: path => path.endsWith('/load/service.js'),
  broken: {
    files: {
      'broken/load/service.js':
        'export const options = { thresholds: { http_req_failed: ["rate<"] } };\nexport default () => {};\n',
    },
    rule: 'smoke',
  },
  async judge({ root, files }) {
    const findings = [];
    for (const path of files) {
      for (const profile of PROFILES) {
        const message = await refusal(path, profile, root);
        if (message) findings.push({ path, rule: profile, message });
      }
    }
    return findings;
  },
};

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
