import { looksSecret } from '../../rules/security/looksSecret';
import type { Path } from './ModelError';
import { visible } from './visible';

const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * `spec.postgres.tables[0].name`; keys that hold dots or blanks as `labels["a.b"]`, those that look like a secret as
 * `labels["***"]`.
 */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    if (looksSecret(part)) return `${text}["***"]`;
    if (!PLAIN_KEY.test(part))
      return `${text}[${visible(JSON.stringify(part))}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
