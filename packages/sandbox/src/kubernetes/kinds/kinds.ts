import { ResourceKind } from './ResourceKind';
import { autoscalingKinds, scalingKinds } from './tables/autoscaling';
import { clusterKinds } from './tables/cluster';
import { coreKinds } from './tables/core';
import { deliveryKinds } from './tables/delivery';
import { kafkaKinds } from './tables/kafka';
import { meshKinds } from './tables/mesh';
import { networkingKinds } from './tables/networking';
import { observabilityKinds } from './tables/observability';
import { postgresKinds } from './tables/postgres';
import { redisKinds } from './tables/redis';
import { securityKinds } from './tables/security';
import { workloadKinds } from './tables/workloads';

/** What every cluster serves. */
export const builtInKinds: ResourceKind[] = [
  ...coreKinds,
  ...workloadKinds,
  ...autoscalingKinds,
  ...networkingKinds,
  ...clusterKinds,
];

/** What the operators of the EcoTrack platform add. */
export const platformKinds: ResourceKind[] = [
  ...postgresKinds,
  ...redisKinds,
  ...kafkaKinds,
  ...meshKinds,
  ...deliveryKinds,
  ...observabilityKinds,
  ...securityKinds,
  ...scalingKinds,
];
