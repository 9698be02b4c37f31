import { ClusterFailure } from './ClusterFailure';

/** Time that a cluster has. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    this.#timer = setTimeout(() => {
      const seconds = milliseconds / 1000;
      this.#controller.abort(
        new ClusterFailure(
          'timeout',
          `The cluster did not answer within ${seconds} s`,
        ),
      );
    }, milliseconds);
  }

  /** Aborted with a ClusterFailure when the time is up. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The cluster was in time, or nobody waits any more. */
  met(): void {
    clearTimeout(this.#timer);
  }
}
