import type { Service } from '@ecotrack/model';
import { isCanary } from '../../mesh/traffic/subsets';

/**
 * What Argo Rollouts changes in objects that Git has, and Argo CD does not call a difference. Nothing
 * keeps a sync from writing it: Argo CD could only keep whole lists, and a new timeout would never
 * arrive. Argo Rollouts watches both objects and sets its own values again.
 */
export const ignoredDifferences = (service: Service) =>
  isCanary(service)
    ? {
        ignoreDifferences: [
          ['VirtualService', '.spec.http[].route[].weight'],
          [
            'DestinationRule',
            '.spec.subsets[].labels["rollouts-pod-template-hash"]',
          ],
        ].map(([kind, path]) => ({
          group: 'networking.istio.io',
          kind,
          name: service.metadata.name,
          jqPathExpressions: [path],
        })),
      }
    : {};
