import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createForge } from '../createForge';
import { Forge } from '../Forge';

// Git is a process of its own for every command: on a busy machine a test of ten commands takes
// longer than Jest's five seconds.
jest.setTimeout(30_000);

export const PASSWORD = 'sandbox-test';

export const BASIC = `Basic ${Buffer.from(`portal:${PASSWORD}`).toString(
  'base64',
)}`;

export type TestForge = {
  forge: Forge;
  folder: string;
  /** `http://portal:PASSWORD@127.0.0.1:PORT`, for the git command line. */
  signedUrl: string;
  stop(): Promise<void>;
};

/** A forge on a free port with organisation `ecotrack` and a folder for work trees. */
export async function startForge(): Promise<TestForge> {
  const folder = await mkdtemp(join(tmpdir(), 'ecotrack-forge-'));
  const forge = await createForge({
    dataDirectory: join(folder, 'data'),
    port: 0,
    password: PASSWORD,
    organisations: ['ecotrack'],
  });
  return {
    forge,
    folder,
    signedUrl: forge.url.replace('//', `//portal:${PASSWORD}@`),
    async stop() {
      await forge.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
