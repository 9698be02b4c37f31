import fc, { type GeneratorValue } from 'fast-check';

/** Draws one value after another while a document is put together; shrinks like any arbitrary of fast-check. */
export type Draw = GeneratorValue;

const dice = () => fc.nat({ max: 9 });
const choice = <T>(options: readonly T[]) => fc.constantFrom(...options);
const amount = (min: number, max: number) => fc.integer({ min, max });

/** True in so many cases of ten. */
export const chance = (draw: Draw, ofTen: number): boolean =>
  draw(dice) >= 10 - ofTen;

export const oneOf = <const T>(draw: Draw, options: readonly T[]): T =>
  draw<T, [readonly T[]]>(choice, options);

/** A whole number, both bounds included. */
export const between = (draw: Draw, min: number, max: number): number =>
  draw(amount, min, max);

/** So many results of a function. */
export const several = <T>(
  draw: Draw,
  min: number,
  max: number,
  make: (i: number) => T,
): T[] => Array.from({ length: between(draw, min, max) }, (_, i) => make(i));

/** A value, or nothing in the other cases of ten: the key is left out then. */
export const maybe = <T>(
  draw: Draw,
  ofTen: number,
  make: () => T,
): T | undefined => (chance(draw, ofTen) ? make() : undefined);

/** Some of the options, in their order, none twice. */
export const someOf = <T>(draw: Draw, options: readonly T[], ofTen = 5): T[] =>
  options.filter(() => chance(draw, ofTen));
