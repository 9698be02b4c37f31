import { Controller } from '../runtime/Controller';
import { kafkas } from './kafkas';
import { podSets } from './podSets';
import { topics } from './topics';
import { users } from './users';

/** Strimzi's cluster, topic and user operators. */
export const kafkaControllers: Controller[] = [kafkas, podSets, topics, users];
