import { Enrolment, enrolmentOf, wantedEnrolment } from '@ecotrack/analysis';
import {
  namesInWords,
  required,
  type Outcome,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { POD_SOURCE, sourcesOf } from '../../reading/kinds';
import { objectsOf } from '../../reading/objects';
import { Pod, podsOf } from '../../reading/workload';

const named = (pods: readonly Pod[]) =>
  namesInWords(pods.map(({ metadata }) => metadata.name));

const found = (
  state: 'degraded' | 'unhealthy',
  sentence: string,
  enrolled: number,
  of: number,
  nextStep?: string,
): Outcome => ({
  state,
  sentence,
  nextStep,
  evidence: [
    {
      name: 'Pods in the mesh',
      value: enrolled,
      unit: 'count',
      threshold: of,
      source: POD_SOURCE,
    },
  ],
});

/** M1: whether the pods are in the mesh as their labels have it. */
export const notEnrolled: Rule = {
  id: 'mesh/not-enrolled',
  title: 'Pods outside of the mesh',
  sources: sourcesOf(['Namespace', 'Pod']),
  nextStep: 'Restart the Deployment, so that its pods are made anew.',
  check(context) {
    const { world, resource } = context;
    const pods = podsOf(context);
    if (pods.length === 0) return 'does-not-apply';
    const namespace = required(
      objectsOf(world, resource, ['Namespace']).Namespace.find(
        ({ metadata }) => metadata.name === resource.namespace,
      ),
      `namespace ${resource.namespace}`,
    );
    const wanted = (pod: Pod): Enrolment =>
      wantedEnrolment(namespace, {
        ...pod.metadata,
        hostNetwork: pod.spec.hostNetwork,
      });
    const enrolled = pods.filter(pod => enrolmentOf(pod) !== 'none');
    const both = pods.filter(
      pod => enrolmentOf(pod) === 'both' || wanted(pod) === 'both',
    );
    if (both.length > 0)
      return found(
        'unhealthy',
        `Sidecar and ambient mode at once: ${named(both)}.`,
        enrolled.length,
        pods.length,
      );
    const plain = pods.filter(pod => enrolmentOf(pod) === 'none');
    if (plain.length === 0) return 'fine';
    if (plain.every(pod => wanted(pod) === 'none'))
      return found(
        'degraded',
        `Neither the namespace ${resource.namespace} nor its pods ask for the mesh, so ${resource.name} has no mTLS.`,
        enrolled.length,
        pods.length,
        'Label the namespace, then restart the Deployment.',
      );
    return enrolled.length === 0
      ? found(
          'unhealthy',
          `No pod of ${resource.name} is in the mesh, though the labels ask for it.`,
          0,
          pods.length,
        )
      : found(
          'degraded',
          `Not in the mesh, made before the labels: ${named(plain)}.`,
          enrolled.length,
          pods.length,
        );
  },
};
