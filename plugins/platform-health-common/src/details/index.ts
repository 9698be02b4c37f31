import type { ApplicationWorkloadDetails } from './application';
import type {
  DeliveryApplicationDetails,
  DeliverySecretsDetails,
} from './delivery';
import type {
  KafkaClusterDetails,
  KafkaConsumerDetails,
  KafkaTopicDetails,
  KafkaUserDetails,
} from './kafka';
import type { MeshControlPlaneDetails, MeshWorkloadDetails } from './mesh';
import type {
  PostgresClusterDetails,
  PostgresDatabaseDetails,
} from './postgres';
import type { RedisFailoverDetails } from './redis';

/** What the entity tab draws of a resource, by its `type`. Everything not known is absent. */
export type Details =
  | ApplicationWorkloadDetails
  | DeliveryApplicationDetails
  | DeliverySecretsDetails
  | KafkaClusterDetails
  | KafkaConsumerDetails
  | KafkaTopicDetails
  | KafkaUserDetails
  | MeshControlPlaneDetails
  | MeshWorkloadDetails
  | PostgresClusterDetails
  | PostgresDatabaseDetails
  | RedisFailoverDetails;

export type * from './application';
export type * from './delivery';
export type * from './kafka';
export type * from './mesh';
export type * from './postgres';
export type * from './redis';
