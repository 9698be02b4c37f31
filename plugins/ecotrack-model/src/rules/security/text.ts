import type { Path } from '../../parse/errors/ModelError';
import type { Service } from '../../service/service';
import { environmentMaps } from '../application/names';
import { SECRET_NAME } from '../reserved/names';
import type { Finding, SpanningRule } from '../SpanningRule';
import { looksSecret } from './looksSecret';

/** Every text of a document, keys included. */
function* texts(
  value: unknown,
  path: Path,
): Iterable<{ text: string; path: Path; key?: boolean }> {
  if (typeof value === 'string') yield { text: value, path };
  if (typeof value !== 'object' || value === null) return;
  const list = Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    const below = [...path, list ? Number(name) : name];
    if (!list) yield { text: name, path: below, key: true };
    yield* texts(inner, below);
  }
}

/** For any document; what looks like a secret is never repeated in the message. */
export const secretInText: SpanningRule<object> = {
  id: 'security/secret-in-text',
  message:
    'The text looks like a token, a private key, a password in an address or a card number; this document is kept in Git.',
  fix: 'Remove it, replace it where it was used, and declare the secret below "security.secrets".',
  *check(document): Iterable<Finding> {
    for (const { text, path, key } of texts(document, []))
      if (looksSecret(text)) yield { path, key };
  },
};

export const secretName: SpanningRule<Service> = {
  id: 'security/secret-by-name',
  message: 'By its name, {name} is a secret; this document is kept in Git.',
  fix: 'Declare it below "security.secrets"; Java reads it from there.',
  *check(service) {
    const maps = [
      ...environmentMaps(service),
      {
        variables: service.spec?.application?.properties ?? {},
        path: ['spec', 'application', 'properties'],
      },
    ];
    for (const { variables, path } of maps)
      for (const [name, value] of Object.entries(variables))
        if (SECRET_NAME.test(name) && typeof value === 'string' && value !== '')
          yield { path: [...path, name], values: { name }, key: true };
  },
};
