import { ConflictError, CustomErrorBase } from '@backstage/errors';

/** The object to create is already there; a ConflictError to whoever does not ask further. */
export class AlreadyExistsError extends ConflictError {}

/** The resource version is older than the history that the store keeps (410). */
export class ExpiredError extends CustomErrorBase {
  name = 'ExpiredError' as const;
}

/** The resource version lies in the future of this store (504). */
export class FutureVersionError extends CustomErrorBase {
  name = 'FutureVersionError' as const;
}
