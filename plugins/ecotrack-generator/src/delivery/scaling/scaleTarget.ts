import { deploymentName, type Service } from '@ecotrack/model';

/** What autoscalers scale, as their `scaleTargetRef` names it. */
export const scaleTarget = (service: Service) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  name: deploymentName(service),
});
