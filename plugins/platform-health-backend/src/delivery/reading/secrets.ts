import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  KubernetesObject,
  World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { EXTERNAL_SECRET, SERVICE_LABEL } from '../projections';

/** The ExternalSecrets of a service in one namespace. */
export const externalSecretsOf = (
  world: World,
  { namespace, name }: ResourceRef,
): readonly KubernetesObject[] =>
  world.objects(EXTERNAL_SECRET, { namespace, label: [SERVICE_LABEL, name] });
