import type { Environment } from '../../service/delivery';
import type { Service } from '../../service/service';
import {
  connectionBudgetOf,
  connectionsAtMost,
} from '../../totals/connections';
import type { SpanningRule } from '../SpanningRule';
import { each } from '../walk';

export const idlePool: SpanningRule<Service> = {
  id: 'postgres/idle-pool',
  message: 'The pool keeps {idle} connections open but may have only {size}.',
  fix: 'Lower minimumIdle.',
  *check({ spec }) {
    const { minimumIdle: idle, maximumSize: size } = spec?.postgres?.pool ?? {};
    if (idle !== undefined && size !== undefined && idle > size)
      yield {
        path: ['spec', 'postgres', 'pool', 'minimumIdle'],
        values: { idle, size },
      };
  },
};

export const connectionBudget: SpanningRule<Service> = {
  id: 'postgres/connection-budget',
  message:
    'In {environment}, up to {replicas} pods with {size} connections each need {need}, but this service may use at most {budget} of the cluster.',
  fix: 'Lower maximumSize or maxReplicas (a canary has twice as many pods for a while), or raise maxConnections of the platform.',
  *check({ spec }, { platform }) {
    const size = spec?.postgres?.pool?.maximumSize;
    if (!platform || size === undefined) return;
    const budget = connectionBudgetOf(platform);
    const strategy = spec?.delivery?.strategy ?? 'rolling';
    for (const { value } of each<Environment>(
      spec?.delivery?.environments,
      [],
    )) {
      const replicas =
        value.scaling?.maxReplicas ?? spec?.delivery?.scaling?.maxReplicas;
      if (replicas === undefined) continue;
      const need = connectionsAtMost(size, replicas, strategy);
      if (need > budget)
        yield {
          path: ['spec', 'postgres', 'pool', 'maximumSize'],
          values: {
            environment: value.name,
            replicas: strategy === 'canary' ? 2 * replicas : replicas,
            size,
            need,
            budget,
          },
        };
    }
  },
};
