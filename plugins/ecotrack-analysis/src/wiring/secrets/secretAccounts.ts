import { endsOf } from '../fields';
import { meet, read } from '../meet';
import type { End, WiringRule } from '../Wiring';

/** Account names are the same on both sides, though in two namespaces. */
const anywhere = ({ namespace: _, ...end }: End): End => end;

/** Names written into secrets are those of accounts that are made: roles of the database, users of Kafka. */
export const secretAccounts: WiringRule = {
  id: 'secret-accounts',
  find(wiring) {
    const users = endsOf(wiring, ['KafkaUser'], 'metadata.name').map(anywhere);
    const roles = endsOf(wiring, ['DatabaseRole'], 'spec.name').map(anywhere);
    return [
      ...meet(
        'secret-accounts',
        endsOf(
          wiring,
          ['ExternalSecret'],
          'spec.target.template.data.username',
        ).filter(({ value }) => !value.includes('{{')),
        'which is the name of no account',
        [...roles, ...users],
      ),
      ...meet(
        'secret-accounts',
        endsOf(
          wiring,
          ['ExternalSecret'],
          'spec.target.template.data.[sasl.jaas.config]',
        ).flatMap(end => read(end, /username="([^"]*)"/.exec(end.value)?.[1])),
        'which is the name of no KafkaUser',
        users,
      ),
    ];
  },
};
