import { several, type Draw } from './Draw';
import { kebabName, Names } from './names';
import type { SpecPart } from './ServiceDocument';

export function security(draw: Draw): SpecPart<'security'> {
  const names = new Names();
  const paths = new Names();
  return {
    secrets: several(draw, 0, 2, () => {
      const keys = new Names();
      return {
        name: names.add(kebabName(draw, 20)),
        path: `${paths.add(kebabName(draw, 60))}/${kebabName(draw, 60)}`,
        keys: several(draw, 1, 3, () => keys.add(kebabName(draw, 50))),
      };
    }),
  };
}
