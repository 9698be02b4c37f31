import { badRequest } from '../status/statusErrors';

/** Where the next page begins. */
export type ContinueToken = {
  /** The version of the list's first page; -1 for an inconsistent rest. */
  resourceVersion: number;
  /** The key of the last object that was sent. */
  after: string;
};

/** Encodes as a real API server does: opaque to clients, JSON within. */
export function encodeContinueToken(token: ContinueToken): string {
  const { resourceVersion, after } = token;
  return Buffer.from(
    JSON.stringify({ v: 'meta.k8s.io/v1', rv: resourceVersion, start: after }),
  ).toString('base64url');
}

/** Throws BadRequest for anything that this server did not make. */
export function decodeContinueToken(text: string): ContinueToken {
  try {
    const { v, rv, start } = JSON.parse(
      Buffer.from(text, 'base64url').toString(),
    );
    if (
      v === 'meta.k8s.io/v1' &&
      Number.isSafeInteger(rv) &&
      typeof start === 'string'
    ) {
      return { resourceVersion: rv, after: start };
    }
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw badRequest('continue key is not valid: it was not made by this server');
}
