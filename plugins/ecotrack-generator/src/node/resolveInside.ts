import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { asTargetError } from './asTargetError';
import { TargetError } from './TargetError';

const SEGMENT = /^[A-Za-z0-9_.][A-Za-z0-9_.@+-]*$/;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;
/** Git acts by itself on what stands there: hooks, settings, addresses of other repositories. */
const GIT = /^\.git(?:modules)?$/i;
/** Longest path below a folder; operating systems stop at 260 or 4096 in all. */
const LONGEST = 1000;

const isSafe = (segment: string) =>
  SEGMENT.test(segment) &&
  segment.length <= 200 &&
  !segment.endsWith('.') &&
  !GIT.test(segment) &&
  !DEVICE.test(segment);

/** Quoted, and what could hide or turn the text as an escape. */
const visible = (path: string) =>
  JSON.stringify(path).replace(
    /[^ -~…]/gu,
    character => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );

const unsafe = (path: string) => {
  const shown = path.length > 100 ? `${path.slice(0, 100)}…` : path;
  return new TargetError(
    path,
    'path/segment',
    `The path ${visible(shown)} is not a plain path below the target folder.`,
    'Use letters, digits, dots, hyphens and underscores, without "..", ".git" or a leading slash.',
  );
};

const wrongKind = (path: string, name: string, wanted: 'file' | 'folder') =>
  new TargetError(
    path,
    'path/kind',
    `${JSON.stringify(name)} is not a ${wanted}.`,
    'Move it away, or choose another folder.',
  );

/**
 * What stands at a place, links not followed. Synchronous: a tree takes thousands of these looks, each of which costs
 * a tenth of what it takes to wait for it.
 */
function look(place: string, path: string) {
  try {
    return lstatSync(place, { throwIfNoEntry: false });
  } catch (error) {
    return asTargetError(path)(error as NodeJS.ErrnoException);
  }
}

/**
 * The absolute path of a file or folder below a folder. Refuses what could leave the folder or take effect by itself:
 * absolute paths, `.` and `..`, git's own folder, device names, odd characters, and symbolic links on the way.
 * Stricter than Backstage's resolveSafeChildPath, which lets hooks, newlines and the folder itself pass.
 */
export async function resolveInside(
  folder: string,
  path: string,
): Promise<string> {
  return (await resolve(folder, path)).place;
}

/** Like resolveInside, for a file that will be written: a folder in its place is refused as well. */
export async function resolveFile(
  folder: string,
  path: string,
): Promise<string> {
  const { place, isFolder } = await resolve(folder, path);
  if (isFolder) throw wrongKind(path, path, 'file');
  return place;
}

async function resolve(folder: string, path: string) {
  const segments = path.split('/');
  if (path.length > LONGEST || !segments.every(isSafe)) throw unsafe(path);
  let isFolder = false;
  for (let depth = 0; depth <= segments.length; depth++) {
    const below = segments.slice(0, depth);
    const found = look(join(folder, ...below), path);
    if (!found) break;
    const name = below.join('/') || folder;
    if (found.isSymbolicLink()) {
      throw new TargetError(
        path,
        'path/symlink',
        `${JSON.stringify(name)} is a symbolic link.`,
        'Remove the link, or choose another folder.',
      );
    }
    const last = depth === segments.length;
    isFolder = last && found.isDirectory();
    if (last ? !found.isFile() && !isFolder : !found.isDirectory()) {
      throw wrongKind(path, name, last ? 'file' : 'folder');
    }
  }
  return { place: join(folder, ...segments), isFolder };
}
