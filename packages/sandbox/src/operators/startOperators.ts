import { applicationControllers } from './application';
import { kafkaControllers } from './kafka';
import { meshControllers } from './mesh';
import { postgresControllers } from './postgres';
import { redisControllers } from './redis';
import { Controller } from './runtime/Controller';
import {
  RunningControllers,
  runControllers,
  RunOptions,
} from './runtime/runControllers';
import { Troubles } from './runtime/Troubles';
import { scalingControllers } from './scaling';
import { securityControllers } from './security';

/** Everything that works in a cluster of the platform. */
const CONTROLLERS: Controller[] = [
  ...applicationControllers,
  ...scalingControllers,
  ...securityControllers,
  ...postgresControllers,
  ...redisControllers,
  ...kafkaControllers,
  ...meshControllers,
];

export type Operators = RunningControllers;

/**
 * Starts what makes objects come true in one cluster: Kubernetes' own controllers and the
 * platform's operators. Each step waits `delay` milliseconds, so that a roll-out is seen to move.
 */
export function startOperators(
  options: Pick<RunOptions, 'store'> & Partial<RunOptions>,
): Operators {
  return runControllers(CONTROLLERS, {
    delay: () => 0,
    now: () => new Date(),
    troubles: new Troubles(),
    onError: error => process.stderr.write(`operators: ${String(error)}\n`),
    ...options,
  });
}
