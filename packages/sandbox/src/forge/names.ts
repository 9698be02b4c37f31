const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const REF = /^[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}$/;
const CONTROL = /\p{Cc}/u;

/** Owners that would shadow the forge's own addresses. */
const RESERVED_OWNERS = new Set(['api', 'assets', 'undefined', 'null']);

/** Whether this can be an organisation: Gitea's characters, none of the forge's own addresses. */
export function isOwnerName(name: string): boolean {
  return NAME.test(name) && !RESERVED_OWNERS.has(name.toLowerCase());
}

/** Whether this can be a repository: Gitea's characters, no `.git` or `.wiki` at its end. */
export function isRepositoryName(name: string): boolean {
  return (
    NAME.test(name) && !name.includes('..') && !/\.(git|wiki)$/i.test(name)
  );
}

/** Whether git would take this as a branch, a tag or a hash; never an option or an expression. */
export function isRefName(name: string): boolean {
  return (
    REF.test(name) &&
    !name.includes('..') &&
    name
      .split('/')
      .every(
        part =>
          part !== '' &&
          !part.startsWith('.') &&
          !part.endsWith('.') &&
          !part.endsWith('.lock'),
      )
  );
}

/** Whether this is a relative path that stays inside a repository and off git's own folder. */
export function isFilePath(path: string): boolean {
  return (
    path !== '' &&
    !CONTROL.test(path) &&
    path
      .split('/')
      .every(
        part =>
          part !== '' &&
          part !== '.' &&
          part !== '..' &&
          part.toLowerCase() !== '.git',
      )
  );
}
