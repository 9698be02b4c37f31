import type { Details } from '@ecotrack/backstage-plugin-platform-health-common';
import { WorkloadDrawing as ApplicationWorkload } from '../application/WorkloadDrawing';
import { ApplicationDrawing } from '../delivery/ApplicationDrawing';
import { SecretsDrawing } from '../delivery/SecretsDrawing';
import { ClusterDrawing as KafkaCluster } from '../kafka/ClusterDrawing';
import { ConsumerDrawing } from '../kafka/ConsumerDrawing';
import { TopicDrawing } from '../kafka/TopicDrawing';
import { UserDrawing } from '../kafka/UserDrawing';
import { ControlPlaneDrawing } from '../mesh/ControlPlaneDrawing';
import { WorkloadDrawing as MeshWorkload } from '../mesh/WorkloadDrawing';
import { ClusterDrawing as PostgresCluster } from '../postgres/ClusterDrawing';
import { DatabaseDrawing } from '../postgres/DatabaseDrawing';
import { FailoverDrawing } from '../redis/FailoverDrawing';

/** Draws a resource by its type; nothing for a type that this version does not know. */
export function Drawing({ details }: { details: Details }) {
  switch (details.type) {
    case 'application-workload':
      return <ApplicationWorkload details={details} />;
    case 'delivery-application':
      return <ApplicationDrawing details={details} />;
    case 'delivery-secrets':
      return <SecretsDrawing details={details} />;
    case 'kafka-cluster':
      return <KafkaCluster details={details} />;
    case 'kafka-consumer':
      return <ConsumerDrawing details={details} />;
    case 'kafka-topic':
      return <TopicDrawing details={details} />;
    case 'kafka-user':
      return <UserDrawing details={details} />;
    case 'mesh-control-plane':
      return <ControlPlaneDrawing details={details} />;
    case 'mesh-workload':
      return <MeshWorkload details={details} />;
    case 'postgres-cluster':
      return <PostgresCluster details={details} />;
    case 'postgres-database':
      return <DatabaseDrawing details={details} />;
    case 'redis-failover':
      return <FailoverDrawing details={details} />;
    default:
      return null;
  }
}
