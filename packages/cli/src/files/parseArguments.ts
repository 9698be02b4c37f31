import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../UsageError';

/** Options and the one FILE of a command; anything else is wrong usage. */
export function parseArguments<
  O extends NonNullable<ParseArgsConfig['options']>,
>(args: string[], options: O) {
  const { values, positionals } = parsed(args, options);
  if (positionals.length !== 1) {
    throw new UsageError(
      positionals.length === 0
        ? 'The FILE to read is missing.'
        : `One FILE is expected, not ${positionals.length}.`,
    );
  }
  return { values, file: positionals[0] };
}

function parsed<O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: O,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
