import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';
import type { Deadline } from '../cluster/Deadline';

/** One request to a cluster on behalf of the reader: what was answered, and where it goes. */
export interface Visit {
  readonly answer: IncomingMessage;
  readonly response: Response;
  /** Runs until it is met, also after the headers have come. */
  readonly deadline: Deadline;
}
