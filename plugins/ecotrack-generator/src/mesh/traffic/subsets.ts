import type { Service } from '@ecotrack/model';
import { selectorLabels } from '../../structured/metadata';

/** The pods of the version that has proved itself, and of the one that has yet to. */
export const SUBSETS = { stable: 'stable', canary: 'canary' } as const;

/** Routes of the VirtualService whose requests are shared between the two. */
export const SHARED_ROUTES = ['reads', 'writes'] as const;

export const isCanary = ({ spec }: Pick<Service, 'spec'>): boolean =>
  spec.delivery.strategy === 'canary';

/** Both subsets; Argo Rollouts adds the label that tells the one from the other. */
export const subsetsOf = (service: Service) =>
  isCanary(service)
    ? Object.values(SUBSETS).map(name => ({
        name,
        labels: selectorLabels(service),
      }))
    : undefined;
