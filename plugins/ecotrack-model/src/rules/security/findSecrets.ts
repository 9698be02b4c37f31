import type { Path } from '../../parse/errors/ModelError';
import { pathText } from '../../parse/errors/pathText';
import { looksSecret } from './looksSecret';

/** A text of a value and where it stands: a key, or what a key holds. */
export interface FoundSecret {
  readonly path: Path;
  /** Whether the key itself is the secret. */
  readonly key: boolean;
}

/** Everything in a value that looks like a secret, keys included. */
export function* findSecrets(
  value: unknown,
  path: Path = [],
): Iterable<FoundSecret> {
  if (typeof value === 'string' && looksSecret(value))
    yield { path, key: false };
  if (typeof value === 'number' && looksSecret(String(value)))
    yield { path, key: false };
  if (typeof value !== 'object' || value === null) return;
  const list = Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    const below = [...path, list ? Number(name) : name];
    if (!list && looksSecret(name)) yield { path: below, key: true };
    yield* findSecrets(inner, below);
  }
}

/** The same as paths for people, such as `values.description`; a key that is a secret is not repeated. */
export const secretPaths = (value: unknown): string[] =>
  [...findSecrets(value)].map(({ path }) => pathText(path));
