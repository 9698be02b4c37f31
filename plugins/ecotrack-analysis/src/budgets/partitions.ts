import { endsAt, nodesAt, objectsOf, textAt } from '../wiring/fields';
import { broken } from '../wiring/meet';
import type { End, Placed, Wiring } from '../wiring/Wiring';
import type { BudgetRule } from './Budgeted';
import { podsAtMost } from './podsAtMost';

/** Topics that a service reads, by its rights. */
const readBy = (wiring: Wiring): End[] =>
  objectsOf(wiring, ['KafkaUser']).flatMap(user =>
    nodesAt(user.value, 'spec.authorization.acls.*')
      .filter(
        ({ node }) =>
          textAt(node, 'resource.type') === 'topic' &&
          nodesAt(node, 'operations.*').some(one => one.node === 'Read'),
      )
      .flatMap(({ path }) => endsAt(user, `${path}.resource.name`)),
  );

const nameOf = ({ value }: Placed): string | undefined =>
  textAt(value, 'spec.topicName') ?? textAt(value, 'metadata.name');

/** Consumers that get no partition, and topics that want more copies than there are brokers. */
export const partitions: BudgetRule = {
  id: 'partitions',
  find({ services, platform }) {
    const topics = services.flatMap(one => objectsOf(one, ['KafkaTopic']));
    const idle = topics.flatMap(topic => {
      const [end] = endsAt(topic, 'spec.partitions');
      if (!end) return [];
      return services.flatMap(service => {
        const [reading] = readBy(service).filter(
          ({ value }) => value === nameOf(topic),
        );
        const [most] = podsAtMost(service);
        return reading && most && Number(most.end.value) > Number(end.value)
          ? [
              broken(
                'partitions',
                most.end,
                `so some of them read nothing of ${reading.value}`,
                [end],
              ),
            ]
          : [];
      });
    });
    const pools = platform.filter(
      ({ value }) =>
        textAt(value, 'kind') === 'KafkaNodePool' &&
        nodesAt(value, 'spec.roles.*').some(({ node }) => node === 'broker'),
    );
    const brokers = pools.flatMap(pool => endsAt(pool, 'spec.replicas'));
    const count = brokers.reduce((sum, { value }) => sum + Number(value), 0);
    const copies = topics
      .flatMap(topic => endsAt(topic, 'spec.replicas'))
      .filter(({ value }) => pools.length > 0 && Number(value) > count)
      .map(end =>
        broken('partitions', end, `but there are ${count} brokers`, brokers),
      );
    return [...idle, ...copies];
  },
};
