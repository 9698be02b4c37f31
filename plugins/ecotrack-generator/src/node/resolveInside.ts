import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { TargetError } from './TargetError';

const SEGMENT = /^[A-Za-z0-9_.][A-Za-z0-9_.@+-]*$/;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;

/**
 * The absolute path of a file below a folder. Refuses what could leave the folder or take effect by itself:
 * absolute paths, `.` and `..`, git's own folder, device names, odd characters, and symbolic links on the way.
 * Stricter than Backstage's resolveSafeChildPath, which lets hooks, newlines and the folder itself pass.
 */
export async function resolveInside(
  folder: string,
  path: string,
): Promise<string> {
  const segments = path.split('/');
  for (const segment of segments) {
    if (!isSafe(segment)) {
      throw new TargetError(
        path,
        'path/segment',
        `The path ${JSON.stringify(
          path,
        )} is not a plain path below the target folder.`,
        'Use letters, digits, dots, hyphens and underscores, without "..", ".git" or a leading slash.',
      );
    }
  }
  for (let depth = 0; depth <= segments.length; depth++) {
    const place = join(folder, ...segments.slice(0, depth));
    const found = await lstat(place).catch(absent);
    if (!found) break;
    if (found.isSymbolicLink()) {
      throw new TargetError(
        path,
        'path/symlink',
        `${JSON.stringify(
          segments.slice(0, depth).join('/') || folder,
        )} is a symbolic link.`,
        'Remove the link, or choose another folder.',
      );
    }
    const last = depth === segments.length;
    if (last ? !found.isFile() && !found.isDirectory() : !found.isDirectory()) {
      throw new TargetError(
        path,
        'path/kind',
        `${JSON.stringify(segments.slice(0, depth).join('/'))} is not a ${
          last ? 'file' : 'folder'
        }.`,
        'Move it away, or choose another folder.',
      );
    }
  }
  return join(folder, ...segments);
}

function isSafe(segment: string) {
  return (
    SEGMENT.test(segment) &&
    segment.length <= 200 &&
    !/^\.+$/.test(segment) &&
    !/[. ]$/.test(segment) &&
    segment.toLowerCase() !== '.git' &&
    !DEVICE.test(segment)
  );
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
