import fc from 'fast-check';
import { chance, maybe, oneOf, several, type Draw } from './Draw';
import { kebabName, Names } from './names';
import { someText } from './texts';
import type { ServiceDocument } from './ServiceDocument';

const labelKey = () => fc.stringMatching(/^[a-z0-9](?:[a-z0-9._-]{0,61}z)?$/);
const labelValue = () =>
  fc.stringMatching(/^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/);
const tag = () =>
  fc.stringMatching(/^[a-z0-9:+#]{1,9}(?:-[a-z0-9:+#]{1,9}){0,2}$/);
const entity = () =>
  fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}z)?$/);
const namespace = () => fc.stringMatching(/^[a-z0-9](?:[a-z0-9._-]{0,20}z)?$/);

/** Label values that YAML would take for something else. */
const RETYPED = ['no', 'yes', '1e3', '0777', '1_000', 'null', 'true', ''];

export function metadata(draw: Draw): ServiceDocument['metadata'] {
  const tags = new Names();
  return {
    name: kebabName(draw),
    owner: `group:${draw(namespace)}/${draw(entity)}`,
    system: maybe(draw, 3, () => draw(entity)),
    description: someText(draw),
    labels: Object.fromEntries(
      several(draw, 0, 3, () => [
        draw(labelKey),
        chance(draw, 5) ? oneOf(draw, RETYPED) : draw(labelValue),
      ]),
    ),
    tags: several(draw, 0, 3, () => draw(tag)).filter(one => {
      const known = tags.has(one);
      tags.add(one);
      return !known;
    }),
  };
}
