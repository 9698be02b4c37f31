import { replaceCardNumbers } from './cardNumbers';
import { SECRET_SHAPES } from './secretShapes';

const SHAPES = Object.values(SECRET_SHAPES);
const EVERY = SHAPES.map(shape => new RegExp(shape.source, `${shape.flags}g`));
const REDACTED = '***';

/** Whether a text holds what looks like a token, a private key, a password in an address or a card number. */
export const looksSecret = (text: string): boolean =>
  SHAPES.some(shape => shape.test(text)) ||
  replaceCardNumbers(text, REDACTED) !== text;

/** The text with `***` in the place of everything that looks like a secret. */
export const redactSecrets = (text: string): string =>
  EVERY.reduce(
    (clean, shape) => clean.replace(shape, REDACTED),
    replaceCardNumbers(text, REDACTED),
  );
