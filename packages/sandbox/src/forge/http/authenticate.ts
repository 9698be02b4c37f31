import { createHash, timingSafeEqual } from 'node:crypto';
import { Request } from 'express';
import { AuthenticationError } from '@backstage/errors';

/** The only user of the forge. */
export const FORGE_USER = 'portal';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Checks HTTP Basic credentials; the scheme's case does not matter (the portal writes `basic`). */
export class Authenticator {
  private readonly expected: Buffer;

  constructor(password: string) {
    this.expected = digest(`${FORGE_USER}:${password}`);
  }

  isKnown(req: Request): boolean {
    const match = /^basic +([A-Za-z0-9+/=_-]+)$/i.exec(
      req.headers.authorization ?? '',
    );
    return (
      match !== null &&
      timingSafeEqual(
        digest(Buffer.from(match[1], 'base64').toString('utf8')),
        this.expected,
      )
    );
  }

  /** Throws AuthenticationError, which is answered with 401. */
  demand(req: Request): void {
    if (!this.isKnown(req)) {
      throw new AuthenticationError(
        `user '${FORGE_USER}' and the forge's password are needed for this`,
      );
    }
  }
}
