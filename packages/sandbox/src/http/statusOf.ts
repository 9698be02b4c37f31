import { isError } from '@backstage/errors';

const STATUS: Record<string, number> = {
  InputError: 422,
  AuthenticationError: 401,
  NotFoundError: 404,
  ConflictError: 409,
  NotAllowedError: 403,
};

/** The status that an error is answered with. */
export function statusOf(error: unknown): number {
  if (!isError(error)) {
    return 500;
  }
  // express and its body parser put the status of a malformed request on the error
  const own = typeof error.status === 'number' ? error.status : undefined;
  return own ?? STATUS[error.name] ?? 500;
}
