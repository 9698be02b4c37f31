import {
  serviceAccountName,
  type Platform,
  type Service,
} from '@ecotrack/model';
import type { MountedSecret } from '../../core/Contributions';
import { ValueDigest, value } from '../../structured/ManifestTemplate';
import { objectLabels, selectorLabels } from '../../structured/metadata';
import { SETTINGS_VALUE } from '../chart/configuration';
import { containerOf } from './container';
import { CONTAINER_USER } from '../image';
import { LIFECYCLE } from './lifecycle';
import { volumesOf } from './volumes';

/** Replicas spread over zones and nodes; a full zone does not keep a pod from starting. */
const spread = (service: Service, hashLabel: string) =>
  ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map(
    topologyKey => ({
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: selectorLabels(service) },
      matchLabelKeys: [hashLabel],
    }),
  );

/**
 * The pods of a service, fit for a namespace with the Pod Security level `restricted`. `hashLabel` is
 * the label by which their controller tells the pods of one version from those of another.
 */
export function podTemplate(
  service: Service,
  platform: Platform,
  secrets: readonly MountedSecret[],
  hashLabel: string,
) {
  const release = {
    'app.kubernetes.io/version': value('image.tag'),
    'ecotrack.io/environment': value('environmentName'),
  };
  return {
    metadata: {
      labels: { ...objectLabels(service), ...release },
      annotations: {
        'checksum/config': new ValueDigest(SETTINGS_VALUE),
        'checksum/environment': new ValueDigest('environment'),
      },
    },
    spec: {
      priorityClassName:
        platform.scaling.priorityClasses[service.spec.application.sensitivity],
      serviceAccountName: serviceAccountName(service),
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: LIFECYCLE.gracePeriodSeconds,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: CONTAINER_USER,
        runAsGroup: CONTAINER_USER,
        fsGroup: CONTAINER_USER,
        fsGroupChangePolicy: 'OnRootMismatch',
        supplementalGroups: [CONTAINER_USER],
        seccompProfile: { type: 'RuntimeDefault' },
      },
      topologySpreadConstraints: spread(service, hashLabel),
      containers: [containerOf(service, secrets)],
      volumes: volumesOf(service, secrets).volumes,
    },
  };
}
