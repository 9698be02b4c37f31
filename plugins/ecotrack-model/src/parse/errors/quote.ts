import { looksSecret } from '../../rules/security/looksSecret';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/**
 * A value as it may stand in a message: quoted, short, on one line, invisible characters as
 * escapes. What looks like a secret is not repeated.
 */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  if (looksSecret(text)) return '"***"';
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const shown = short.replace(
    HIDDEN,
    character => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
  return typeof value === 'string' ? `"${shown}"` : shown;
}
