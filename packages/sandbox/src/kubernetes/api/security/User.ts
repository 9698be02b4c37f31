import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who asks, and what they may do. */
export type User = {
  name: string;
  role: 'admin' | 'reader' | 'anonymous';
};

/** Bearer tokens of one server. */
export type Tokens = {
  /** Reads everything, changes nothing. */
  portal: string;
  /** May do everything. */
  admin: string;
};

const USERS: Record<keyof Tokens, User> = {
  portal: {
    name: 'system:serviceaccount:ecotrack-portal:portal',
    role: 'reader',
  },
  admin: { name: 'kubernetes-admin', role: 'admin' },
};

/** What an API server tells before it knows who asks. */
const PUBLIC_PATHS = ['/version', '/healthz', '/livez', '/readyz'];

const digest = (text: string) => createHash('sha256').update(text).digest();

export function createTokens(): Tokens {
  return {
    portal: randomBytes(24).toString('base64url'),
    admin: randomBytes(24).toString('base64url'),
  };
}

/** The user behind an Authorization header; undefined when there is none. */
export function authenticate(
  tokens: Tokens,
  authorization: string | undefined,
  pathname: string,
): User | undefined {
  if (authorization === undefined && PUBLIC_PATHS.includes(pathname)) {
    return { name: 'system:anonymous', role: 'anonymous' };
  }
  const [, token] = /^bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  if (!token) return undefined;
  const holder = (['portal', 'admin'] as const).find(name =>
    timingSafeEqual(digest(tokens[name]), digest(token)),
  );
  return holder && USERS[holder];
}
