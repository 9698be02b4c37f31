import type { SourceCause } from '@ecotrack/backstage-plugin-platform-health-common';

export interface QueryFailureOptions {
  /**
   * What the failure says: that this query cannot be answered (`query`), that every query would fail like this
   * (`server`), or neither yet, because the time was over (`deadline`).
   */
  readonly reach?: 'query' | 'server' | 'deadline';
  /** Milliseconds that the server asked to be left alone. */
  readonly retryAfter?: number;
}

/** Why a query was not answered. */
export class QueryFailure extends Error {
  readonly reach: 'query' | 'server' | 'deadline';
  readonly retryAfter: number;

  constructor(
    /** Goes into a `MissingSource`, as the message does. */
    readonly sourceCause: SourceCause,
    message: string,
    { reach = 'query', retryAfter = 0 }: QueryFailureOptions = {},
  ) {
    super(message);
    this.name = 'QueryFailure';
    this.reach = reach;
    this.retryAfter = retryAfter;
  }
}
