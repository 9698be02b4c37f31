import { UsageError } from './corpus/UsageError';
import { type BadInput, readCorpus } from './corpus/readCorpus';
import type { Verdict } from './judge';
import { FIELDS } from './map/fields';
import { printable } from './report/printable';

/** Where the judge writes: verdicts to `stdout`, everything else to `stderr`. */
export interface Output {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

export const USAGE = `Usage: npm run -s judge:corpus -- FILE

FILE is a JSON list of { id, class, field, value, expect, why }; expect is "reject" or "encode".
Exit code 0: nothing failed; 1: something did; 2: wrong usage.
`;

/** Has every case of a file judged; resolves with the exit code. */
export async function main(
  args: readonly string[],
  { stdout, stderr }: Output,
  failures: (cases: readonly BadInput[]) => Promise<readonly Verdict[]>,
): Promise<number> {
  try {
    const cases = await readCorpus(fileOf(args));
    refuseUnknown(cases);
    const faulty = await failures(cases);
    for (const { id, field, faults } of faulty) {
      stdout.write(`${printable(`FAILED ${id} (${field}): ${faults[0]}`)}\n`);
    }
    stdout.write(
      `${cases.length - faulty.length} passed, ${
        faulty.length
      } failed, 0 skipped\n`,
    );
    return faulty.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(`${printable(error.message)}\n\n${USAGE}`);
    return 2;
  }
}

function fileOf(args: readonly string[]): string {
  const [file, ...others] = args;
  if (file === undefined) throw new UsageError('The FILE is missing.');
  if (others.length) {
    throw new UsageError(`One FILE is expected, not ${args.length}.`);
  }
  return file;
}

/** A field that nobody knows is an error: a case that is passed over in silence proves nothing. */
function refuseUnknown(cases: readonly BadInput[]) {
  const unknown = cases
    .map(({ field }) => field)
    .filter(field => !Object.hasOwn(FIELDS, field));
  if (unknown.length === 0) return;
  throw new UsageError(
    `Nothing of ours takes the field ${[...new Set(unknown)].join(
      ', ',
    )}: say in packages/judge/src/map/fields.ts where it goes.`,
  );
}
