import { wantedEnrolment } from '@ecotrack/analysis';
import {
  countAt,
  kindSource,
  required,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT, KIND_IDS } from '../../projections';
import { objectsOf } from '../../reading/objects';
import { deploymentOf, podsOf } from '../../reading/workload';

const source = kindSource(DEPLOYMENT);

export const noWorkload: Rule = {
  id: 'mesh/no-workload',
  title: 'No workload to judge',
  sources: [source],
  nextStep: 'See on the application’s card why there is no Deployment.',
  isGate: true,
  check(context) {
    if (deploymentOf(context)) return 'fine';
    const { name, namespace } = context.resource;
    return {
      state: 'unknown',
      sentence: `${name} has no Deployment in ${namespace}, so there is nothing to judge.`,
      evidence: [{ name: 'Deployment', value: 'none', source }],
    };
  },
};

export const scaledToZero: Rule = {
  id: 'mesh/scaled-to-zero',
  title: 'Scaled to zero',
  sources: [source],
  nextStep: 'Scale it up when it is wanted again.',
  isGate: true,
  check(context) {
    const deployment = deploymentOf(context);
    if (!deployment) return 'does-not-apply';
    const { name } = context.resource;
    const replicas = required(
      countAt(deployment, 'spec', 'replicas'),
      `spec.replicas of ${name}`,
    );
    if (replicas > 0) return 'fine';
    return {
      state: 'suspended',
      sentence: `${name} is scaled to zero.`,
      evidence: [{ name: 'Replicas wanted', value: 0, unit: 'count', source }],
    };
  },
};

export const keptOut: Rule = {
  id: 'mesh/kept-out',
  title: 'Kept out of the mesh on purpose',
  sources: [kindSource(KIND_IDS.Namespace), kindSource(KIND_IDS.Pod)],
  nextStep: 'Take the label away when the workload is to be in the mesh.',
  isGate: true,
  check(context) {
    const { world, resource } = context;
    const namespace = objectsOf(world, resource, ['Namespace']).Namespace.find(
      ({ metadata }) => metadata.name === resource.namespace,
    );
    const labels = required(namespace, `namespace ${resource.namespace}`)
      .metadata.labels;
    const pods = podsOf(context);
    const isOut =
      labels?.['istio-injection'] === 'disabled' ||
      (pods.length > 0 &&
        pods.every(
          ({ metadata }) =>
            metadata.labels?.['sidecar.istio.io/inject'] === 'false' ||
            metadata.labels?.['istio.io/dataplane-mode'] === 'none',
        ));
    const isWanted =
      namespace &&
      pods.some(
        pod =>
          wantedEnrolment(namespace, {
            ...pod.metadata,
            hostNetwork: pod.spec.hostNetwork,
          }) !== 'none',
      );
    if (!isOut || isWanted) return 'fine';
    return {
      state: 'suspended',
      sentence: `${resource.name} is kept out of the mesh by a label.`,
      evidence: [
        {
          name: 'istio-injection of the namespace',
          value: labels?.['istio-injection'] ?? 'none',
          source: kindSource(KIND_IDS.Namespace),
        },
      ],
    };
  },
};
