import { generateCommand } from './commands/generate';
import { validateCommand } from './commands/validate';
import type { Output } from './Output';
import { UsageError } from './UsageError';

type Command = (args: string[], output: Output) => Promise<number>;

const COMMANDS: Record<string, Command> = {
  validate: validateCommand,
  generate: generateCommand,
};

export const USAGE = `Usage:
  ecotrack validate FILE [--json]
  ecotrack generate FILE --out DIR [--platform FILE] [--repo URL]

FILE is an ecotrack.yaml. Exit code 0: done; 1: the model is invalid; 2: wrong usage.
`;

/** Runs the command line; resolves with the exit code. */
export async function main(args: string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'help' || name === '--help') {
    output.stdout.write(USAGE);
    return 0;
  }
  try {
    const command = Object.hasOwn(COMMANDS, name ?? '')
      ? COMMANDS[name]
      : undefined;
    if (!command) {
      throw new UsageError(
        name ? `There is no command "${name}".` : 'A command is missing.',
      );
    }
    return await command(rest, output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}
