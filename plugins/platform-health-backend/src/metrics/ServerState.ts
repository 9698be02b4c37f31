import type { QueryFailure } from './prometheus/QueryFailure';
import type { Trouble } from './Question';

/** Queries without an answer, one after another, that mean the server and not the query. */
const DEADLINES = 3;

/** Whether the server answers at all. */
export class ServerState {
  private deadlines = 0;
  private down?: Trouble;

  /** Why nobody is answered; undefined while the server answers. */
  get trouble(): Trouble | undefined {
    return this.down;
  }

  /** Notes an answer; whether the server was down before. */
  spoke(): boolean {
    const wasDown = this.down !== undefined;
    this.deadlines = 0;
    this.down = undefined;
    return wasDown;
  }

  /** Notes a failure that is no answer; whether the server is down. */
  fellSilent({ reach, sourceCause, message }: QueryFailure): boolean {
    if (reach === 'deadline') this.deadlines += 1;
    if (reach === 'server' || this.deadlines >= DEADLINES || this.down)
      this.down = { cause: sourceCause, message };
    return this.down !== undefined;
  }
}
