import type { Draft } from '../../parse/Draft';
import type { Resources, Scaling } from '../../service/delivery';
import type { Service } from '../../service/service';
import { podsAtMost } from '../../service/sizing';
import { quotaUse } from '../../totals/quota';
import type { SpanningRule } from '../SpanningRule';
import { environmentsOf } from './sizing';

/** Name in a ResourceQuota and unit of each amount. */
const AMOUNTS = {
  cpu: ['requests.cpu', 'm'],
  cpuLimit: ['limits.cpu', 'm'],
  memory: ['requests.memory', 'Mi'],
  memoryLimit: ['limits.memory', 'Mi'],
} as const;

const isSized = (
  sizing: Draft<Resources & Scaling>,
): sizing is Resources & Scaling =>
  [sizing.cpu, sizing.cpuLimit, sizing.memory, sizing.maxReplicas].every(
    one => one !== undefined,
  );

export const quota: SpanningRule<Service> = {
  id: 'delivery/quota',
  message:
    'In {where}, {pods} pods (maxReplicas and those of a new version), each with its proxy, need {need} of {amount}, but the quota of the namespace is {budget}.',
  fix: 'Lower maxReplicas or the resources of the environment, or have the operator raise the quota there and in the platform.',
  *check(service, { platform }) {
    const {
      resources,
      scaling,
      strategy = 'rolling',
    } = service.spec?.delivery ?? {};
    for (const { value, path } of environmentsOf(service)) {
      const budget = platform?.environments.find(
        ({ name }) => name === value.name,
      )?.quota;
      const sizing = {
        ...resources,
        ...scaling,
        ...value.resources,
        ...value.scaling,
      };
      if (!budget || !isSized(sizing)) continue;
      const use = quotaUse(sizing, budget, strategy);
      for (const amount of [
        'cpu',
        'cpuLimit',
        'memory',
        'memoryLimit',
      ] as const) {
        const found = use[amount];
        if (!found || found.atMost <= found.budget) continue;
        const [name, unit] = AMOUNTS[amount];
        yield {
          path: [...path, 'scaling'],
          values: {
            where: value.name,
            pods: podsAtMost(sizing, strategy),
            amount: name,
            need: `${found.atMost}${unit}`,
            budget: `${found.budget}${unit}`,
          },
        };
      }
    }
  },
};
