import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolProgram } from '../../tools/runTool.mjs';
import { spawned } from '../../toolchain/spawn.mjs';

/**
 * The smoke profile of a generated load test, with rows that are added, against the service that answers at `url`;
 * resolves with what is wrong. How fast a busy machine answers says nothing, so this copy allows a minute.
 */
export async function smoke(project, url, token) {
  const script = join(project, 'load', 'service.js');
  const text = readFileSync(script, 'utf8');
  writeFileSync(script, text.replace(/p\(99\)<\d+/, 'p(99)<60000'));
  const { code, stdout, stderr } = await spawned(
    await toolProgram('k6'),
    ['run', '--quiet', '--no-color', script],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        BASE_URL: url,
        TOKEN: token,
        PROFILE: 'smoke',
        WRITES: 'true',
      },
    },
  );
  return code === 0
    ? []
    : [`the load test ends with ${code}:\n${stdout}${stderr.slice(-2000)}`];
}
