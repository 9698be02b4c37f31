const LONGEST = 240;

/** What a controller says, as part of a sentence: one line, at most 240 characters, without a full stop at its end. */
export function oneLine(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
