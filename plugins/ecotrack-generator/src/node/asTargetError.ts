import { TargetError } from './TargetError';

/** What the operating system says of a place that cannot be written to, and what it means. */
const REASONS: { readonly [code: string]: string | undefined } = {
  EACCES: 'may not be written to',
  EPERM: 'may not be written to',
  EROFS: 'lies on a file system that is read-only',
  ENOSPC: 'lies on a file system that is full',
  EEXIST: 'is not a folder',
  ENOTDIR: 'lies below something that is not a folder',
  ENOENT: 'cannot be made',
  EISDIR: 'is a folder',
  ELOOP: 'leads round in a circle',
  ENAMETOOLONG: 'has a name that is too long',
  ERR_INVALID_ARG_VALUE: 'holds a character that no path may hold',
};

/** Tells a refusal of the operating system as one of ours; another fault passes. */
export const asTargetError =
  (path: string) =>
  (error: NodeJS.ErrnoException): never => {
    const reason = REASONS[error.code ?? ''];
    if (!reason) throw error;
    throw new TargetError(
      path,
      'target/unwritable',
      `${JSON.stringify(path)} ${reason}.`,
      'Choose another folder, or mend this one.',
    );
  };
