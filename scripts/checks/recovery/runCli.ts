import { main } from '../../../packages/cli/src/main';

/** Runs several command lines of `ecotrack` in one process: a JSON list of their arguments. */
async function run(commands: string[][]) {
  for (const args of commands) {
    const code = await main(args, process);
    if (code !== 0) process.exitCode = code;
  }
}

run(JSON.parse(process.argv[2]));
