import fc from 'fast-check';
import { chance, maybe, oneOf, several, type Draw } from './Draw';
import { operations } from './mesh';
import { kebabName, Names } from './names';
import { anyText } from './texts';
import type { SpecPart } from './ServiceDocument';

const packagePart = () => fc.stringMatching(/^[a-z][a-z0-9]{0,10}z$/);
const pathPart = () =>
  fc.stringMatching(/^\/[a-z0-9]{1,8}(?:-[a-z0-9]{1,8})?z$/);
/** No variable of the runtime begins so, no secret ends so. */
const variable = () => fc.stringMatching(/^X[A-Z0-9_]{0,20}Z$/);
const property = () =>
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:[.-][a-z0-9]{1,8}){0,3}z$/);
const number = () =>
  fc.oneof(
    fc.integer(),
    // Fewer digits than a card has.
    fc
      .double({ noNaN: true, min: -1e6, max: 1e6 })
      .map(one => Number(one.toPrecision(9))),
    fc.constantFrom(0, -1, 1e21, 1e-7, 0.1, 9_007_199_254_740_993),
  );

/** Environment variables; the names do not meet, whatever the case. */
export const environment = (draw: Draw): Record<string, string> =>
  Object.fromEntries(
    several(draw, 0, 3, () => [draw(variable), anyText(draw)]),
  );

function properties(draw: Draw) {
  const names: string[] = [];
  for (const name of several(draw, 0, 3, () => draw(property))) {
    const nested = names.some(
      other =>
        `${name}.`.startsWith(`${other}.`) || other.startsWith(`${name}.`),
    );
    if (!nested) names.push(name);
  }
  return Object.fromEntries(
    names.map(name => [
      name,
      oneOf(draw, [
        () => anyText(draw),
        () => draw(number),
        () => chance(draw, 5),
      ])(),
    ]),
  );
}

export function application(
  draw: Draw,
  own: string,
  sensitive: boolean,
): SpecPart<'application'> {
  const called = new Names([own]);
  const before = new Names([own]);
  return {
    package: several(draw, 2, 4, () => draw(packagePart)).join('.'),
    basePath: maybe(draw, 4, () =>
      several(draw, 1, 3, () => draw(pathPart)).join(''),
    ),
    sensitivity: sensitive ? 'sensitive' : 'standard',
    environment: environment(draw),
    properties: properties(draw),
    startAfter: several(draw, 0, 1, () => before.add(kebabName(draw))),
    calls: several(draw, 0, 2, () => ({
      service: called.add(kebabName(draw)),
      operations: operations(draw),
    })),
  };
}
