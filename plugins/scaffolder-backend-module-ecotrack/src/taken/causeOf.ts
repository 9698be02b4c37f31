import {
  AuthenticationError,
  ForwardedError,
  isError,
  NotAllowedError,
} from '@backstage/errors';
import type { UnknownCause } from '@ecotrack/model';

/** A source did not tell, for a cause that is known. */
export class UnknownError extends Error {
  constructor(readonly reason: UnknownCause, message: string) {
    super(message);
    this.name = 'UnknownError';
  }
}

/** Why a lookup failed, as users are told it: no message, address or name of somebody else's error. */
export function causeOf(error: unknown): UnknownCause {
  if (error instanceof UnknownError) return error.reason;
  if (!isError(error)) return 'failed';
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return 'timeout';
  if (
    error instanceof AuthenticationError ||
    error instanceof NotAllowedError
  ) {
    return 'forbidden';
  }
  // Node's fetch throws a TypeError when there is no connection.
  if (error instanceof ForwardedError || error instanceof TypeError)
    return 'unreachable';
  return 'failed';
}
