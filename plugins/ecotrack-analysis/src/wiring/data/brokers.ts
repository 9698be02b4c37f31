import { endsAt, endsOf, objectsOf, settingsLike } from '../fields';
import { meet } from '../meet';
import type { End, Placed, WiringRule } from '../Wiring';
import { kafkaSettings } from './kafkaSettings';

/** Where the brokers of a topic or user listen for others than themselves. */
const addressOf = (placed: Placed): End[] => {
  const [namespace] = endsAt(placed, 'metadata.namespace');
  return endsAt(placed, 'metadata.labels.[strimzi.io/cluster]').map(
    ({ namespace: _, ...end }) => ({
      ...end,
      value: `${end.value}-kafka-bootstrap.${namespace?.value}.svc:9093`,
    }),
  );
};

const STRIMZI = ['KafkaTopic', 'KafkaUser'];

/** The application and KEDA ask the brokers for which topics and users are made, and KEDA the same topics and groups. */
export const brokers: WiringRule = {
  id: 'brokers',
  find(wiring) {
    const settings = settingsLike(wiring, /^spring\.kafka\.bootstrap-servers$/);
    const { read, groups } = kafkaSettings(wiring);
    const triggers = (field: string) =>
      endsOf(wiring, ['ScaledObject'], `spec.triggers.*.metadata.${field}`);
    return [
      ...meet(
        'brokers',
        objectsOf(wiring, STRIMZI).flatMap(addressOf),
        'brokers that the application does not ask',
        settings,
      ),
      ...meet(
        'brokers',
        triggers('bootstrapServers'),
        'brokers that the application does not ask',
        settings,
      ),
      ...meet(
        'brokers',
        triggers('topic'),
        'which the application does not read',
        read,
      ),
      ...meet(
        'brokers',
        triggers('consumerGroup'),
        'in which the application does not read',
        groups,
      ),
    ];
  },
};
