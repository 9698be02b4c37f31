import { USER } from '../../projections';
import { userOf } from '../../reading/kafkaUser';
import { absence } from '../absence';
import { notReady } from '../notReady';
import { paused } from '../paused';

export const userNotFound = absence({
  id: 'kafka/user-not-found',
  what: 'KafkaUser',
  kind: USER,
  nextStep:
    'Sync the service; until its user exists it cannot sign in to Kafka.',
  isThere: (world, { namespace, name }) =>
    world.object(USER, namespace, name) !== undefined,
});

export const userPaused = paused({
  id: 'kafka/user-paused',
  what: 'KafkaUser',
  kind: USER,
  object: userOf,
});

export const userNotReady = notReady({
  id: 'kafka/user-not-ready',
  what: 'KafkaUser',
  kind: USER,
  patience: 300,
  origin: 'two rounds of the user operator, each two minutes, and some air',
  nextStep:
    'Read the condition: most often the secret with the password is missing.',
  object: userOf,
});
