const LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** Digits as letters that make no words and no number, as Kubernetes does it. */
const safe = (text: string) =>
  [...text]
    .map(letter => LETTERS[letter.charCodeAt(0) % LETTERS.length])
    .join('');

/** The pod-template-hash of a template: FNV-1a of its JSON. */
export function templateHash(template: unknown): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(JSON.stringify(template))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return safe(String(hash).padStart(10, '0'));
}

/** Five letters for the end of a generated name. */
export function nameSuffix(): string {
  return Array.from(
    { length: 5 },
    () => LETTERS[Math.floor(Math.random() * LETTERS.length)],
  ).join('');
}
