import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  listAt,
  textAt,
  type KubernetesObject,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  databaseOwnerSecret,
  databaseSecret,
  kafkaSecret,
  redisSecret,
} from '@ecotrack/model';
import { DEPLOYMENT, EXTERNAL_SECRET } from '../projections';
import { SERVICE_LABEL } from '../../reading/serviceOf';

/** The ExternalSecrets of a service in one namespace. */
export const externalSecretsOf = (
  world: World,
  { namespace, name }: ResourceRef,
): readonly KubernetesObject[] =>
  world.objects(EXTERNAL_SECRET, { namespace, label: [SERVICE_LABEL, name] });

/** The Secret that an ExternalSecret fills. */
export const targetOf = (secret: KubernetesObject): string =>
  textAt(secret, 'spec', 'target', 'name') ?? secret.metadata.name;

const VOLUMES = ['spec', 'template', 'spec', 'volumes'] as const;

function secretsOfVolume(
  deployment: KubernetesObject,
  index: number,
): (string | undefined)[] {
  const sources = [...VOLUMES, index, 'projected', 'sources'] as const;
  return [
    textAt(deployment, ...VOLUMES, index, 'secret', 'secretName'),
    ...(listAt(deployment, ...sources) ?? []).map((_, source) =>
      textAt(deployment, ...sources, source, 'secret', 'name'),
    ),
  ];
}

/** Secrets by the names that the model gives a service, as far as its Deployment in this namespace mounts them. */
export function mountedSecrets(
  world: World,
  { namespace, name }: ResourceRef,
): readonly string[] {
  const deployment = world.object(DEPLOYMENT, namespace, name);
  if (!deployment) return [];
  const mounted = (listAt(deployment, ...VOLUMES) ?? []).flatMap((_, index) =>
    secretsOfVolume(deployment, index),
  );
  const service = { metadata: { name } };
  return [
    databaseSecret(service),
    databaseOwnerSecret(service),
    redisSecret(service),
    kafkaSecret(service),
  ].filter(secret => mounted.includes(secret));
}
