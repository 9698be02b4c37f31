import { ConflictError, NotFoundError } from '@backstage/errors';
import { ResourceKind } from '../../kinds/ResourceKind';
import {
  AlreadyExistsError,
  ExpiredError,
  FutureVersionError,
} from '../../store/errors';
import { StatusError } from './Status';
import {
  alreadyExists,
  conflict,
  expired,
  internalError,
  notFound,
  tooFarAhead,
} from './statusErrors';

/** Any error as the one a client of a real API server would see. */
export function toStatusError(
  error: unknown,
  about?: { kind: ResourceKind; name?: string },
): StatusError {
  if (error instanceof StatusError) return error;
  if (error instanceof ExpiredError) return expired(error.message);
  if (error instanceof FutureVersionError) return tooFarAhead(error.message);
  if (about?.name) {
    const { kind, name } = about;
    if (error instanceof AlreadyExistsError) return alreadyExists(kind, name);
    if (error instanceof ConflictError) return conflict(kind, name);
    if (error instanceof NotFoundError) return notFound(kind, name);
  }
  return internalError(error instanceof Error ? error.message : String(error));
}
