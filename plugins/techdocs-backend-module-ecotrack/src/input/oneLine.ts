const MAX_LENGTH = 160;

/**
 * Makes text from a repository safe for a log line: quoted, on one line,
 * without control characters, at most 160 characters.
 */
export function oneLine(text: string): string {
  const visible = text.replace(/\p{C}+/gu, ' ');
  const short =
    visible.length > MAX_LENGTH ? `${visible.slice(0, MAX_LENGTH)}…` : visible;
  return `'${short}'`;
}
