import {
  consumerGroup,
  deploymentName,
  kafkaLagSecret,
  type Service,
} from '@ecotrack/model';
import {
  value,
  type ManifestTemplate,
} from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { SCALING_BEHAVIOR } from './behavior';
import { scaleTarget } from './scaleTarget';
import { AUTOSCALED, BROKERS, MAX_REPLICAS, MIN_REPLICAS } from './values';

/** Events each pod may be behind before there are more pods: about a second of work at 10 ms an event. */
const LAG_OF_A_POD = '100';

/**
 * Scales by the lag of the topics the service consumes; KEDA makes the HorizontalPodAutoscaler itself.
 * A topic counts up to as many pods as it has partitions: more would wait for nothing.
 */
export const scaledObject = (service: Service): ManifestTemplate => ({
  file: 'scaling.yaml',
  when: AUTOSCALED,
  object: {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: metadata(service, deploymentName(service)),
    spec: {
      scaleTargetRef: scaleTarget(service),
      minReplicaCount: value(MIN_REPLICAS),
      maxReplicaCount: value(MAX_REPLICAS),
      advanced: {
        horizontalPodAutoscalerConfig: {
          name: deploymentName(service),
          behavior: SCALING_BEHAVIOR,
        },
      },
      triggers: (service.spec.kafka?.consumes ?? []).map(({ topic }) => ({
        type: 'kafka',
        metadata: {
          bootstrapServers: value(BROKERS),
          consumerGroup: consumerGroup(service, topic),
          topic,
          lagThreshold: LAG_OF_A_POD,
          offsetResetPolicy: 'earliest',
          sasl: 'scram_sha512',
          tls: 'enable',
        },
        authenticationRef: { name: kafkaLagSecret(service) },
      })),
    },
  },
});
