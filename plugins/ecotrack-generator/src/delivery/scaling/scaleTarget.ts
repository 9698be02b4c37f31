import { deploymentName, type Service } from '@ecotrack/model';
import { controllerOf } from '../workload/workload';

/** What autoscalers scale, as their `scaleTargetRef` names it. */
export function scaleTarget(service: Service) {
  const { apiVersion, kind } = controllerOf(service);
  return { apiVersion, kind, name: deploymentName(service) };
}
