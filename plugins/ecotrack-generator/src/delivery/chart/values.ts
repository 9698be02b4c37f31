import {
  imageRepository,
  REPLICA_STORAGE,
  sizingOf,
  type Environment,
  type PlatformEnvironment,
} from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { environmentsOf } from '../../core/environments';
import type { ValueTree } from '../../structured/ManifestTemplate';
import { FIRST_VERSION } from '../image';
import { javaOptions } from './javaOptions';
import { scalingValues } from '../scaling/values';

/** Chart values whose keys are the team's. */
export const OPEN_VALUES = ['environment'];

/** What the service wants in an environment of the platform; defaults where it is not delivered. */
const wishes = (
  input: GeneratorInput,
  environment: PlatformEnvironment,
): Pick<Environment, 'resources' | 'scaling' | 'environment'> =>
  environmentsOf(input).find(one => one.platform.name === environment.name)
    ?.service ?? { environment: {} };

/** Chart values of one environment that follow from the two documents alone. */
export function deliveryValues(
  input: GeneratorInput,
  environment: PlatformEnvironment,
): ValueTree {
  const { service, platform } = input;
  const wish = wishes(input, environment);
  const sizing = sizingOf(service, wish);
  return {
    environmentName: environment.name,
    namespace: environment.namespace,
    dataNamespace: environment.dataNamespace,
    image: {
      repository: imageRepository(service, platform.registry),
      tag: FIRST_VERSION,
      // Set when the image is built; until then the tag alone names it.
      digest: '',
    },
    ...scalingValues(sizing, platform, environment),
    resources: {
      requests: {
        cpu: sizing.cpu,
        memory: sizing.memory,
        'ephemeral-storage': REPLICA_STORAGE.requested,
      },
      limits: {
        cpu: sizing.cpuLimit,
        memory: sizing.memory,
        'ephemeral-storage': REPLICA_STORAGE.limit,
      },
    },
    javaOptions: javaOptions(sizing.cpuLimit),
    environment: {
      ...service.spec.application.environment,
      ...wish.environment,
    },
  };
}
