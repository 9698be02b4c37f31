import { parseArgs } from 'node:util';
import { JUDGES } from '../manifests/judges/judges.mjs';
import { verifyManifests } from '../manifests/verifyManifests.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';

/**
 * Every file of fifteen generated services before judges that are not ours, and files with a broken wire before
 * those that are; arguments are names of judges, or `mutations`.
 * `--skip-missing` skips a judge whose tool cannot be installed here (for people; CI skips nothing).
 * The last line is 'N passed, N failed, N skipped'.
 */
export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { 'skip-missing': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const known = [...JUDGES.map(judge => judge.name), 'mutations'];
  const unknown = positionals.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new Sentence(
      `There is no judge "${unknown}". Judges: ${known.join(', ')}.`,
      2,
    );
  }
  const { passed, failed, skipped } = await verifyManifests({
    names: positionals,
    skipMissing: values['skip-missing'],
  });
  process.stdout.write(
    `${passed} passed, ${failed} failed, ${skipped} skipped\n`,
  );
  return failed ? 1 : 0;
}
