import { Controller } from '../runtime/Controller';
import { redisFailovers } from './redisFailovers';

/** The Redis operator. */
export const redisControllers: Controller[] = [redisFailovers];
