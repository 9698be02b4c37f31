import { lstatSync } from 'node:fs';

/** Whether something stands at a path, a dangling link included. */
export async function exists(path: string): Promise<boolean> {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
