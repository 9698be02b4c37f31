import { lstat } from 'node:fs/promises';

/** Whether something stands at a path, a dangling link included. */
export const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
