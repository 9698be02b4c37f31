import { startSandbox } from './startSandbox';
import { readEnvironment } from './environment';

export { startSandbox } from './startSandbox';
export type { Sandbox, SandboxOptions } from './startSandbox';

async function main(): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) {
    process.once(signal, () => process.exit(0));
  }
  const sandbox = await startSandbox({
    ...readEnvironment(process.env),
    say: line => process.stdout.write(`${line}\n`),
  });
  process.send?.({
    type: 'ready',
    caData: Buffer.from(sandbox.caPem).toString('base64'),
  });
}

if (require.main === module) {
  main().catch((error: Error) => {
    process.stderr.write(`sandbox: ${error.message}\n`);
    process.exit(1);
  });
}
