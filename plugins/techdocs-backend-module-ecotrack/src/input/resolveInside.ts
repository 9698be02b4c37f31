import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { oneLine } from './oneLine';

/**
 * Resolves `relative` below `root` without following a single symbolic link.
 *
 * Every component is looked at with lstat, so chains, dangling links and loops
 * are refused at their first link. Returns the real absolute path.
 *
 * @throws NotAllowedError if the path leaves `root` or a component is a symlink
 * @throws NotFoundError if nothing is there
 * @throws InputError if the path holds a NUL character
 */
export async function resolveInside(
  root: string,
  relative: string,
): Promise<string> {
  if (relative.includes('\0')) {
    throw new InputError(
      `The path ${oneLine(relative)} holds a NUL character; remove it`,
    );
  }
  const base = await realpath(root);
  const target = path.resolve(base, relative);
  const below = path.relative(base, target);
  if (
    path.isAbsolute(relative) ||
    below === '..' ||
    below.startsWith(`..${path.sep}`)
  ) {
    throw new NotAllowedError(
      `The path ${oneLine(relative)} leaves the documentation source; use a ` +
        `path below the folder of mkdocs.yml`,
    );
  }
  let current = base;
  for (const part of below.split(path.sep).filter(Boolean)) {
    current = path.join(current, part);
    await refuseLink(current, relative);
  }
  return target;
}

async function refuseLink(current: string, relative: string): Promise<void> {
  let isLink: boolean;
  try {
    isLink = (await lstat(current)).isSymbolicLink();
  } catch {
    throw new NotFoundError(
      `The path ${oneLine(
        relative,
      )} does not exist in the documentation source`,
    );
  }
  if (isLink) {
    throw new NotAllowedError(
      `The path ${oneLine(relative)} is or passes a symbolic link, which is ` +
        `never followed; replace the link by a copy`,
    );
  }
}
