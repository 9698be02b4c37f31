import { formatErrors, parseService } from '@ecotrack/model';
import type { Output } from '../Output';
import { parseArguments } from '../files/parseArguments';
import { readDocument } from '../files/readDocument';

/** `ecotrack validate FILE [--json]` */
export async function validateCommand(
  args: string[],
  { stdout, stderr }: Output,
): Promise<number> {
  const { values, file } = parseArguments(args, { json: { type: 'boolean' } });
  const result = parseService(await readDocument(file));
  const errors = result.valid
    ? []
    : result.errors.map(({ path, line, rule, message, fix }) => ({
        path,
        line,
        rule,
        message,
        fix,
      }));
  if (values.json) {
    stdout.write(`${JSON.stringify({ valid: result.valid, errors })}\n`);
  } else if (result.valid) {
    stdout.write(`${file} is valid.\n`);
  } else {
    stderr.write(`${formatErrors(result.errors, file)}\n`);
  }
  return result.valid ? 0 : 1;
}
