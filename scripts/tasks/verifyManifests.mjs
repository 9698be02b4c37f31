import { JUDGES } from '../manifests/judges/judges.mjs';
import { verifyManifests } from '../manifests/verifyManifests.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';

/**
 * Every file of fifteen generated services before judges that are not ours; arguments are names of judges.
 * The last line is 'N passed, N failed, N skipped'.
 */
export async function run(args) {
  const names = JUDGES.map(judge => judge.name);
  const unknown = args.find(name => !names.includes(name));
  if (unknown !== undefined) {
    throw new Sentence(
      `There is no judge "${unknown}". Judges: ${names.join(', ')}.`,
      2,
    );
  }
  const { passed, failed, skipped } = await verifyManifests(args);
  process.stdout.write(
    `${passed} passed, ${failed} failed, ${skipped} skipped\n`,
  );
  return failed ? 1 : 0;
}
