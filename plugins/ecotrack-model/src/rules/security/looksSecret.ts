const SHAPES: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\b(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{16,}/,
  /\b(?:gh[opusr]_[0-9A-Za-z]{30,}|github_pat_[0-9A-Za-z_]{20,})/,
  /\bglpat-[0-9A-Za-z_-]{16,}/,
  /\bxox[abeprs]-[0-9A-Za-z-]{10,}/,
  /\bSG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}/,
  /\bAIza[0-9A-Za-z_-]{30,}/,
  /\b(?:hv[sb]|s)\.[0-9A-Za-z_-]{24,}/,
  /\beyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\./,
  /-----BEGIN [A-Z ]*(?:PRIVATE KEY|CERTIFICATE)/,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i,
];

/** Whether a text holds what looks like a token, a private key, a password in an address or a card number. */
export function looksSecret(whole: string): boolean {
  // No text of a valid document is longer; the searches must stay short on any other.
  const text = whole.slice(0, 1000);
  return SHAPES.some(shape => shape.test(text)) || holdsCardNumber(text);
}

/** Its groups of digits look like those of a card. */
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

function holdsCardNumber(text: string): boolean {
  const candidates = text
    .replace(UUID, 'uuid')
    .match(/(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])/g);
  return (candidates ?? []).some(candidate =>
    passesLuhn(candidate.replace(/[ -]/g, '')),
  );
}

/** Check digit of card numbers: every second digit from the right counts double. */
function passesLuhn(digits: string): boolean {
  if (/^(.)\1*$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, position) => {
    const value = Number(digit) * (position % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
