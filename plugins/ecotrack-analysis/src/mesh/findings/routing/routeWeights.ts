import { nameOf } from '../../../objects/Objects';
import { analyzer, ConfigFinding } from '../Analyzer';
import { repeated } from '../../../objects/grouped';
import { routesOf, VirtualService as Routes } from '../routesOf';

function findings(one: Routes): ConfigFinding[] {
  const object = nameOf('VirtualService', one);
  return routesOf(one).flatMap(({ route }, index) => {
    const weights = route.flatMap(({ weight }) => weight ?? []);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const found: ConfigFinding[] = [];
    if (route.length === 1 && weights.length === 1 && sum !== 100)
      found.push({
        id: 'KIA1104',
        level: 'warning',
        sentence: `The only destination of route ${
          index + 1
        } has the weight ${sum}; it gets everything all the same.`,
        object,
      });
    if (route.length > 1 && sum !== 100)
      found.push({
        id: 'route-weights',
        level: 'warning',
        sentence: `The weights of route ${
          index + 1
        } make ${sum} instead of 100.`,
        object,
      });
    for (const [name] of repeated(route, ({ destination: { host, subset } }) =>
      `${host} ${subset ?? ''}`.trim(),
    ))
      found.push({
        id: 'KIA1105',
        level: 'warning',
        sentence: `Route ${
          index + 1
        } has the destination ${name} more than once.`,
        object,
      });
    return found;
  });
}

/** Weights that are not what they seem. */
export const routeWeights = analyzer(['VirtualService'], ({ VirtualService }) =>
  VirtualService.flatMap(findings),
);
