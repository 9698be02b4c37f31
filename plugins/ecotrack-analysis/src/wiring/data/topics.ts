import { endsAt, endsIn, objectsOf, settingsLike } from '../fields';
import { meet } from '../meet';
import type { BrokenWire, End, Wiring, WiringRule } from '../Wiring';
import { kafkaSettings } from './kafkaSettings';

/** Topics that are made, by the name they have at the brokers. */
const made = (wiring: Wiring): End[] =>
  objectsOf(wiring, ['KafkaTopic']).flatMap(topic => {
    const named = endsAt(topic, 'spec.topicName');
    return named.length > 0 ? named : endsAt(topic, 'metadata.name');
  });

/** Topics of the settings are made where they are the service's own; what is made is used; the contract names them too. */
export const topics: WiringRule = {
  id: 'topics',
  find(wiring) {
    const { written, read, letters } = kafkaSettings(wiring);
    const topicsMade = made(wiring);
    return [
      ...meet(
        'topics',
        [...written, ...letters],
        'which is the name of no KafkaTopic',
        topicsMade,
      ),
      ...meet('topics', topicsMade, 'which the application does not use', [
        ...written,
        ...letters,
      ]),
      ...(wiring.documents.has('asyncapi.yaml')
        ? meet(
            'topics',
            [...written, ...read],
            'which is no channel of the contract',
            endsIn(wiring, 'asyncapi.yaml', 'channels.*.address'),
          )
        : []),
      ...letters.flatMap(letter => partitions(wiring, letter)),
    ];
  },
};

/** A dead letter topic has as many partitions as the application writes to. */
function partitions(wiring: Wiring, letter: End): BrokenWire[] {
  const written = settingsLike(wiring, /\.consumer\.dlq-partitions$/).filter(
    ({ field }) => field.replace('dlq-partitions', 'dlq-name') === letter.field,
  );
  const topic = objectsOf(wiring, ['KafkaTopic']).find(one =>
    endsAt(one, 'spec.topicName').some(({ value }) => value === letter.value),
  );
  return topic
    ? meet(
        'topics',
        written,
        'which are not the partitions of the topic',
        endsAt(topic, 'spec.partitions'),
      )
    : [];
}
