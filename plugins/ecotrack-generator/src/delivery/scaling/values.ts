import {
  isAutoscaled,
  kafkaBootstrap,
  type Platform,
  type PlatformEnvironment,
  type Resources,
  type Scaling,
} from '@ecotrack/model';
import type { ValueTree } from '../../structured/ManifestTemplate';

/** Chart value that is true where an autoscaler sets the number of pods. */
export const AUTOSCALED = 'scaling.auto';
export const MIN_REPLICAS = 'scaling.minReplicas';
export const MAX_REPLICAS = 'scaling.maxReplicas';
/** Chart value with the address of the brokers, where the lag at them counts. */
export const BROKERS = 'scaling.brokers';
/** Chart values between which the Vertical Pod Autoscaler recommends. */
export const LEAST = 'recommended.least';
export const MOST = 'recommended.most';

/** Whether the lag of consumers decides, and not their CPU: where the service wants it and the platform can. */
export const isScaledByLag = (
  { metric }: Pick<Scaling, 'metric'>,
  { scaling }: Pick<Platform, 'scaling'>,
): boolean => metric === 'lag' && scaling.keda;

/** The least that the model takes for a pod. */
const LEAST_OF_ALL = { cpu: '10m', memory: '256Mi' };

/** Twice a quantity, in its own unit. */
const twice = (quantity: string) =>
  quantity.replace(/^[0-9]+/, number => String(2 * Number(number)));

/**
 * How many pods run, and what may be recommended for one: at most the CPU it may use and twice the
 * memory it has, so that a recommendation can say that it has too little.
 */
export const scalingValues = (
  sizing: Resources & Scaling,
  platform: Platform,
  environment: PlatformEnvironment,
): ValueTree => ({
  scaling: {
    auto: isAutoscaled(sizing),
    minReplicas: sizing.minReplicas,
    maxReplicas: sizing.maxReplicas,
    ...(isScaledByLag(sizing, platform) && {
      brokers: kafkaBootstrap(platform, environment),
    }),
  },
  ...(platform.scaling.vpa && {
    recommended: {
      least: LEAST_OF_ALL,
      most: { cpu: sizing.cpuLimit, memory: twice(sizing.memory) },
    },
  }),
});
