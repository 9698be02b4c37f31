import { join } from 'node:path';
import { inWorkspace } from '../checks/generated/workspace.mjs';
import { say } from '../toolchain/say.mjs';
import { judgeFiles, versionsOf } from './judgeFiles.mjs';
import { JUDGES } from './judges/judges.mjs';
import { generateRepositories } from './repositories.mjs';
import { readWaivers } from './waivers.mjs';

/** So many problems of one judge are told; the rest is counted. */
const TOLD = 20;

/**
 * Every generated file before its judge. Prints one line per judge; resolves with the counts
 * `{ passed, failed, skipped }`. `names` choose single judges.
 */
export const verifyManifests = (names = []) =>
  inWorkspace(async folder => {
    const waivers = readWaivers();
    const repositories = await generateRepositories(join(folder, 'models'));
    const { models, files } = repositories;
    say(`${models.length} models, ${files.length} files`);
    const total = { passed: 0, failed: 0, skipped: 0 };
    for (const judge of JUDGES) {
      if (names.length && !names.includes(judge.name)) continue;
      const verdict = await judgeFiles(judge, repositories, waivers);
      total[verdict.state] += 1;
      process.stdout.write(`${line(judge, verdict)}\n`);
      verdict.problems.slice(0, TOLD).forEach(problem => say(`  ${problem}`));
      const untold = verdict.problems.length - TOLD;
      if (untold > 0) say(`  ... and ${untold} more`);
    }
    return total;
  });

function line(judge, { state, files, findings, waived, seconds, problems }) {
  const name = `${judge.name} (${versionsOf(judge)})`;
  if (state === 'skipped') return `SKIPPED ${name}: ${problems[0]}`;
  const counts = `${files} files, ${findings} findings, ${waived} waived, ${seconds.toFixed(
    1,
  )} s`;
  const awaits = judge.awaits && !files ? `; awaits ${judge.awaits}` : '';
  return `${state} ${name}: ${counts}${awaits}`;
}
