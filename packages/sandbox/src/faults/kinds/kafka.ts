import { CLUSTER } from '../../operators/kafka/strimzi';
import { isPodReady } from '../../operators/pods/readiness';
import type { Fault } from '../Fault';
import { crash, dataPods, refuse, turn } from './changes';

export const kafkaFaults: Fault[] = [
  {
    id: 'kafka-broker-down',
    technology: 'kafka',
    scope: 'environment',
    title: 'Broker down',
    effect: 'The last broker crashes and does not come back.',
    start(place) {
      const { name, dataNamespace } = place.environment;
      const brokers = dataPods(place, {
        [CLUSTER]: place.platform.kafka.cluster,
        'strimzi.io/broker-role': 'true',
      }).filter(isPodReady);
      const last =
        brokers.at(-1) ?? refuse(`the Kafka of ${name} has no broker`);
      return crash(place, dataNamespace, [last.metadata.name]);
    },
  },
  {
    id: 'kafka-lag-growing',
    technology: 'kafka',
    scope: 'environment',
    title: 'Lag growing',
    effect: 'The consumers stop reading, and fall behind what is written.',
    start: place =>
      turn(place, 'kafka', place.environment.dataNamespace, {
        consumersRead: false,
        lag: 50_000,
      }),
  },
];
