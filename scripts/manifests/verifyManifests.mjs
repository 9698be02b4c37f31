import { join } from 'node:path';
import { inWorkspace } from '../checks/generated/workspace.mjs';
import { say } from '../toolchain/say.mjs';
import { judgeFiles, versionsOf } from './judgeFiles.mjs';
import { JUDGES } from './judges/judges.mjs';
import { refuseMutations } from './mutations/refuseMutations.mjs';
import { generateRepositories } from './repositories.mjs';
import { readWaivers } from './waivers.mjs';

/** So many problems of one judge are told; the rest is counted. */
const TOLD = 20;

/** So many judges work at the same time: most use one processor. */
const AT_ONCE = 2;

/**
 * Every generated file before its judge, then files with one wire broken. Prints one line per judge; resolves
 * with the counts `{ passed, failed, skipped }`. `names` choose single judges, or `mutations`.
 */
export const verifyManifests = ({ names = [], skipMissing = false } = {}) =>
  inWorkspace(async folder => {
    const options = { waivers: readWaivers(), skipMissing };
    const repositories = await generateRepositories(join(folder, 'models'));
    const { models, files } = repositories;
    say(`${models.length} models, ${files.length} files`);
    const total = { passed: 0, failed: 0, skipped: 0 };
    const waiting = JUDGES.filter(
      ({ name }) => names.length === 0 || names.includes(name),
    );
    const work = async () => {
      for (let judge = waiting.shift(); judge; judge = waiting.shift()) {
        const verdict = await judgeFiles(judge, repositories, options);
        total[verdict.state] += 1;
        tell(judge, verdict);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (names.length === 0 || names.includes('mutations'))
      total[await refuseMutations(repositories)] += 1;
    return total;
  });

function tell(judge, verdict) {
  process.stdout.write(`${line(judge, verdict)}\n`);
  if (verdict.state === 'skipped') return;
  const { problems } = verdict;
  problems.slice(0, TOLD).forEach(problem => say(`  ${problem}`));
  if (problems.length > TOLD) say(`  ... and ${problems.length - TOLD} more`);
}

function line(judge, { state, files, findings, waived, seconds, problems }) {
  const name = `${judge.name} (${versionsOf(judge)})`;
  if (state === 'skipped') return `SKIPPED ${name}: ${problems[0]}`;
  const time = `${seconds.toFixed(1)} s`;
  const counts = `${files} files, ${findings} findings, ${waived} waived, ${time}`;
  const awaits = judge.awaits && !files ? `; awaits ${judge.awaits}` : '';
  return `${state} ${name}: ${counts}${awaits}`;
}
