import { endsAt, nodesAt, objectsOf } from '../fields';
import { meet } from '../meet';
import type { End, Wiring, WiringRule } from '../Wiring';
import { kafkaSettings } from './kafkaSettings';

/** Names of the resources of one type that a KafkaUser may do something with, or one thing. */
const allowed = (wiring: Wiring, type: string, operation?: string): End[] =>
  objectsOf(wiring, ['KafkaUser']).flatMap(user =>
    nodesAt(user.value, 'spec.authorization.acls.*').flatMap(({ path }) => {
      const is = (field: string, value: string) =>
        endsAt(user, `${path}.${field}`).some(one => one.value === value);
      return is('resource.type', type) &&
        (operation === undefined || is('operations.*', operation))
        ? endsAt(user, `${path}.resource.name`)
        : [];
    }),
  );

/** The user of Kafka may read, write and follow what the settings name, and nothing else. */
export const topicAccess: WiringRule = {
  id: 'topic-access',
  find(wiring) {
    const { written, read, letters, groups } = kafkaSettings(wiring);
    const anyTopic = allowed(wiring, 'topic');
    const anyGroup = allowed(wiring, 'group');
    return [
      ...meet(
        'topic-access',
        [...written, ...letters],
        'to which no KafkaUser may write',
        allowed(wiring, 'topic', 'Write'),
        anyTopic,
      ),
      ...meet(
        'topic-access',
        read,
        'which no KafkaUser may read',
        allowed(wiring, 'topic', 'Read'),
        anyTopic,
      ),
      ...meet(
        'topic-access',
        groups,
        'in which no KafkaUser may read',
        allowed(wiring, 'group', 'Read'),
        anyGroup,
      ),
      ...meet(
        'topic-access',
        [...anyTopic, ...anyGroup],
        'which the application does not use',
        [...written, ...read, ...letters, ...groups],
      ),
    ];
  },
};
