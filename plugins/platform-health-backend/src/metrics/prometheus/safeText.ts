const LONGEST = 200;

/** Somebody else's text in one short line, without addresses. */
export function safeText(text: string): string {
  const line = text
    .slice(0, 2000)
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '(address)')
    .replace(/(\[[0-9a-f:]+\]|\b[\w-]+(\.[\w-]+)*):\d{2,5}\b/gi, '(address)')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
