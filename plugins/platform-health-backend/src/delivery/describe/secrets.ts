import {
  conditionOf,
  keyNumber,
  known,
  type Description,
  type ResourceType,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { externalSecretsOf } from '../reading/secrets';

/** A service's secrets in one namespace, on a card and in the entity's tab. */
export const describeSecrets: ResourceType['describe'] = ({
  world,
  resource,
}): Description => {
  const secrets = known(() =>
    externalSecretsOf(world, resource).map(secret => {
      const ready = known(() => conditionOf(secret, 'Ready'));
      return {
        name: secret.metadata.name,
        ready: ready?.status === 'True',
        ...(ready?.message && { message: ready.message }),
      };
    }),
  );
  const ready = secrets?.filter(one => one.ready).length;
  return {
    sentence: `All secrets of ${resource.name} in ${resource.namespace} are fetched`,
    keyNumbers: keyNumber('ready-secrets', ready, 'count', secrets?.length),
    certificates: [],
    details: { type: 'delivery-secrets', secrets: secrets ?? [] },
  };
};
