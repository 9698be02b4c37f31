import {
  deploymentName,
  ROLLOUT,
  serviceAccountName,
  type Platform,
  type Service,
} from '@ecotrack/model';
import type { MountedSecret } from '../../core/Contributions';
import {
  ValueDigest,
  value,
  valueUnless,
  type ManifestTemplate,
} from '../../structured/ManifestTemplate';
import {
  metadata,
  objectLabels,
  selectorLabels,
} from '../../structured/metadata';
import { SETTINGS_VALUE } from '../chart/configuration';
import { containerOf } from './container';
import { CONTAINER_USER } from '../image';
import { AUTOSCALED, MIN_REPLICAS } from '../scaling/values';
import { LIFECYCLE } from './lifecycle';
import { volumesOf } from './volumes';

/** Replicas spread over zones and nodes; a full zone does not keep a pod from starting. */
const spread = (service: Service) =>
  ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map(
    topologyKey => ({
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: selectorLabels(service) },
      matchLabelKeys: ['pod-template-hash'],
    }),
  );

/** A rotated password reaches a running pod only by a restart, which Reloader does where it is installed. */
const reloaded = (secrets: readonly MountedSecret[]) =>
  secrets.length
    ? {
        'secret.reloader.stakater.com/reload': secrets
          .map(({ secret }) => secret)
          .join(','),
      }
    : undefined;

/** The service's Deployment, fit for a namespace with the Pod Security level `restricted`. */
export function deploymentManifest(
  service: Service,
  platform: Platform,
  secrets: readonly MountedSecret[],
): ManifestTemplate {
  const release = {
    'app.kubernetes.io/version': value('image.tag'),
    'ecotrack.io/environment': value('environmentName'),
  };
  return {
    file: 'deployment.yaml',
    object: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadata(service, deploymentName(service), {
        annotations: reloaded(secrets),
      }),
      spec: {
        // Where an autoscaler sets it, a number here would undo its work with every sync.
        replicas: valueUnless(AUTOSCALED, MIN_REPLICAS),
        revisionHistoryLimit: 5,
        progressDeadlineSeconds: 600,
        selector: { matchLabels: selectorLabels(service) },
        strategy: {
          type: 'RollingUpdate',
          rollingUpdate: ROLLOUT,
        },
        template: {
          metadata: {
            labels: { ...objectLabels(service), ...release },
            annotations: {
              'checksum/config': new ValueDigest(SETTINGS_VALUE),
              'checksum/environment': new ValueDigest('environment'),
            },
          },
          spec: {
            priorityClassName:
              platform.scaling.priorityClasses[
                service.spec.application.sensitivity
              ],
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
            topologySpreadConstraints: spread(service),
            containers: [containerOf(service, secrets)],
            volumes: volumesOf(service, secrets).volumes,
          },
        },
      },
    },
  };
}
