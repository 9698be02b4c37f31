import { Controller } from '../runtime/Controller';
import { horizontalPodAutoscalers } from './horizontalPodAutoscalers';
import { scaledObjects } from './scaledObjects';
import { verticalPodAutoscalers } from './verticalPodAutoscalers';

/** Kubernetes' autoscaler, the Vertical Pod Autoscaler and KEDA. */
export const scalingControllers: Controller[] = [
  horizontalPodAutoscalers,
  verticalPodAutoscalers,
  scaledObjects,
];
