import { Script } from 'node:vm';
import { InputError, isError } from '@backstage/errors';

const call = new Script('run()');

/**
 * Runs a synchronous function and stops it, wherever it is, after a time.
 * Parsers and layout engines can take minutes over a few hostile kilobytes,
 * and meanwhile the whole backend would stand still.
 *
 * The function runs with all rights; only its time is limited.
 *
 * @param milliseconds - the limit
 * @param run - must leave nothing behind that a stop half way would break
 * @throws InputError if the limit was reached
 */
export function limitTime<T>(milliseconds: number, run: () => T): T {
  const results: T[] = [];
  try {
    call.runInNewContext(
      { run: () => results.push(run()) },
      { timeout: milliseconds },
    );
  } catch (error) {
    if (isError(error) && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      throw new InputError(`it took longer than ${milliseconds / 1000} s`);
    }
    throw error;
  }
  return results[0];
}
