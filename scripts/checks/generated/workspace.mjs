import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a temporary folder to a check and removes it afterwards. */
export async function inWorkspace(check) {
  const folder = mkdtempSync(join(tmpdir(), 'ecotrack-check-'));
  try {
    return await check(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
