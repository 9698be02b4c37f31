import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { InputError, NotAllowedError } from '@backstage/errors';
import { oneLine } from './oneLine';
import { resolveInside } from './resolveInside';

/**
 * Reads a file below `root`. The file is opened without following a link at
 * its end and without waiting (a pipe would block for ever), and what was
 * opened is checked, not what the path named a moment before.
 *
 * @param maxBytes - a bigger file is refused
 * @throws NotAllowedError for links, pipes, devices and paths outside `root`
 * @throws InputError if the file is bigger than `maxBytes`
 */
export async function readRegularFile(
  root: string,
  relative: string,
  maxBytes: number,
): Promise<Buffer> {
  const file = await resolveInside(root, relative);
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = await open(file, O_RDONLY + O_NOFOLLOW + O_NONBLOCK);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) {
      throw new NotAllowedError(
        `${oneLine(relative)} is not a regular file; remove it from the docs`,
      );
    }
    if (stat.size > maxBytes) {
      throw new InputError(
        `${oneLine(relative)} has ${stat.size} bytes, the limit is ` +
          `${maxBytes}; split it or keep it outside the docs`,
      );
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
