import {
  kindSource,
  namesInWords,
  Rule,
  isPodReady,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { PODS } from '../../kinds';
import { instancePods, isPrimary } from '../../reading/instances';

/** Seen from the pods, so that a status nobody writes any more does not hide a dead primary. */
export const primaryPod: Rule = {
  id: 'postgres/primary-pod',
  title: 'No pod, or several, that are primary and ready',
  sources: [kindSource(PODS)],
  nextStep:
    'Look at the pods of the cluster; when the operator does not fail over, look at the operator.',
  check(context) {
    const { name } = context.resource;
    const primaries = instancePods(context).filter(isPrimary);
    const ready = primaries.filter(isPodReady).map(pod => pod.metadata.name);
    if (ready.length === 1) return 'fine';
    const names = namesInWords(ready);
    return {
      state: 'unhealthy',
      sentence:
        ready.length === 0
          ? `${name} has no primary that is ready: nothing can be written.`
          : `${name} has ${ready.length} primaries: ${names}.`,
      evidence: [
        {
          name: 'ready primaries',
          value: ready.length,
          unit: 'count',
          threshold: 1,
          source: kindSource(PODS),
        },
      ],
    };
  },
};
