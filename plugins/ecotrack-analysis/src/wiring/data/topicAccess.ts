import { endsAt, nodesAt, objectsOf } from '../fields';
import { meet } from '../meet';
import type { End, Wiring, WiringRule } from '../Wiring';
import { kafkaSettings } from './kafkaSettings';

/** Names of the resources of one type that a KafkaUser may do something with. */
const allowed = (wiring: Wiring, type: string, operation: string): End[] =>
  objectsOf(wiring, ['KafkaUser']).flatMap(user =>
    nodesAt(user.value, 'spec.authorization.acls.*').flatMap(({ path }) => {
      const is = (field: string, value: string) =>
        endsAt(user, `${path}.${field}`).some(one => one.value === value);
      return is('resource.type', type) &&
        (operation === '' || is('operations.*', operation))
        ? endsAt(user, `${path}.resource.name`)
        : [];
    }),
  );

/** The user of Kafka may read, write and follow what the settings name, and nothing else. */
export const topicAccess: WiringRule = {
  id: 'topic-access',
  find(wiring) {
    const { written, read, letters, groups } = kafkaSettings(wiring);
    return [
      ...meet(
        'topic-access',
        [...written, ...letters],
        'to which no KafkaUser may write',
        allowed(wiring, 'topic', 'Write'),
      ),
      ...meet(
        'topic-access',
        read,
        'which no KafkaUser may read',
        allowed(wiring, 'topic', 'Read'),
      ),
      ...meet(
        'topic-access',
        groups,
        'in which no KafkaUser may read',
        allowed(wiring, 'group', 'Read'),
      ),
      ...meet(
        'topic-access',
        [...allowed(wiring, 'topic', ''), ...allowed(wiring, 'group', '')],
        'which the application does not use',
        [...written, ...read, ...letters, ...groups],
      ),
    ];
  },
};
