import { resourceKinds } from '../ResourceKind';

/** Strimzi. */
export const kafkaKinds = [
  ...resourceKinds(
    'kafka.strimzi.io',
    [
      { kind: 'Kafka', plural: 'kafkas', shortNames: ['k'] },
      { kind: 'KafkaNodePool', plural: 'kafkanodepools', shortNames: ['knp'] },
      { kind: 'KafkaTopic', plural: 'kafkatopics', shortNames: ['kt'] },
      { kind: 'KafkaUser', plural: 'kafkausers', shortNames: ['ku'] },
    ],
    { custom: true, categories: ['strimzi'] },
  ),
  ...resourceKinds(
    'core.strimzi.io',
    [
      {
        kind: 'StrimziPodSet',
        plural: 'strimzipodsets',
        shortNames: ['sps'],
      },
    ],
    { custom: true, categories: ['strimzi'] },
  ),
];
