import { publishedTwice, topicClassCollision } from './classes';
import {
  ambiguousEvent,
  duplicateEvent,
  eventCondition,
  topicTable,
} from './events';
import {
  arrayField,
  duplicateField,
  eventKey,
  fieldColumn,
  requiredField,
} from './fields';
import {
  duplicateTopic,
  emptyKafka,
  reservedTopic,
  segment,
  takenTopic,
  topicOwner,
} from './topics';

export const kafkaRules = [
  emptyKafka,
  reservedTopic,
  duplicateTopic,
  takenTopic,
  topicOwner,
  segment,
  topicTable,
  publishedTwice,
  topicClassCollision,
  duplicateEvent,
  ambiguousEvent,
  eventCondition,
  eventKey,
  fieldColumn,
  requiredField,
  duplicateField,
  arrayField,
];
