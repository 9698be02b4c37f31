const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const LONGEST = 300;

/** One line for a terminal: short, and with invisible characters as escapes. */
export function printable(text: string): string {
  const shown = text
    .slice(0, LONGEST)
    .replace(
      HIDDEN,
      character => `\\u{${character.codePointAt(0)?.toString(16)}}`,
    );
  return text.length > LONGEST ? `${shown}…` : shown;
}
