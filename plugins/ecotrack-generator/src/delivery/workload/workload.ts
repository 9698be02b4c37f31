import {
  deploymentName,
  ROLLOUT,
  type Platform,
  type Service,
} from '@ecotrack/model';
import type { MountedSecret } from '../../core/Contributions';
import { isCanary } from '../../mesh/traffic/subsets';
import {
  valueUnless,
  type ManifestTemplate,
} from '../../structured/ManifestTemplate';
import { metadata, selectorLabels } from '../../structured/metadata';
import { canaryOf } from '../canary/strategy';
import { AUTOSCALED, MIN_REPLICAS } from '../scaling/values';
import { podTemplate } from './podTemplate';

/** A rotated password reaches a running pod only by a restart, which Reloader does where it is installed. */
const reloaded = (secrets: readonly MountedSecret[]) =>
  secrets.length
    ? {
        'secret.reloader.stakater.com/reload': secrets
          .map(({ secret }) => secret)
          .join(','),
      }
    : undefined;

/** What makes the pods of a service: its file, its kind, and the label by which it tells their versions. */
const ROLLING = {
  file: 'deployment.yaml',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  hashLabel: 'pod-template-hash',
};
const CANARY = {
  file: 'rollout.yaml',
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  hashLabel: 'rollouts-pod-template-hash',
};

export const controllerOf = (service: Service) =>
  isCanary(service) ? CANARY : ROLLING;

const rolling = { strategy: { type: 'RollingUpdate', rollingUpdate: ROLLOUT } };

/** The service's Deployment, or its Rollout where new versions come by canary; the pods are the same. */
export function workloadManifest(
  service: Service,
  platform: Platform,
  secrets: readonly MountedSecret[],
): ManifestTemplate {
  const { file, apiVersion, kind, hashLabel } = controllerOf(service);
  return {
    file,
    object: {
      apiVersion,
      kind,
      metadata: metadata(service, deploymentName(service), {
        annotations: reloaded(secrets),
      }),
      spec: {
        // Where an autoscaler sets it, a number here would undo its work with every sync.
        replicas: valueUnless(AUTOSCALED, MIN_REPLICAS),
        revisionHistoryLimit: 5,
        progressDeadlineSeconds: 600,
        selector: { matchLabels: selectorLabels(service) },
        ...(isCanary(service) ? canaryOf(service) : rolling),
        template: podTemplate(service, platform, secrets, hashLabel),
      },
    },
  };
}
