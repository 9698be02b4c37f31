import { settingsLike } from '../fields';
import { broken } from '../meet';
import type { End, WiringRule } from '../Wiring';

/** Functions that Spring Cloud Stream runs are bound to topics. */
export const bindings: WiringRule = {
  id: 'bindings',
  find(wiring) {
    const bound = settingsLike(
      wiring,
      /^spring\.cloud\.stream\.bindings\.[^.]+-in-0\.destination$/,
    );
    const name = ({ field }: End) => /([^.]+)-in-0/.exec(field)?.[1];
    const [definition] = settingsLike(
      wiring,
      /^spring\.cloud\.function\.definition$/,
    );
    const defined = definition?.value.split(';') ?? [];
    return [
      ...defined
        .filter(one => !bound.some(binding => name(binding) === one))
        .map(one =>
          broken(
            'bindings',
            definition,
            `of which ${one} is bound to no topic`,
            bound,
          ),
        ),
      ...bound
        .filter(binding => !defined.includes(name(binding) ?? ''))
        .map(binding =>
          broken(
            'bindings',
            binding,
            'which no function handles',
            definition ? [definition] : [],
          ),
        ),
    ];
  },
};
