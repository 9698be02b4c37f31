import { looksSecret } from '../../rules/security/looksSecret';
import { visible } from './visible';

/**
 * A value as it may stand in a message: quoted, short, on one line, invisible characters as
 * escapes. What looks like a secret is not repeated.
 */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  if (looksSecret(text)) return '"***"';
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const shown = visible(short);
  return typeof value === 'string' ? `"${shown}"` : shown;
}
