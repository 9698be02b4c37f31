/** Why a query has no answer, in Prometheus' own terms. */
export class QueryError extends Error {
  constructor(readonly errorType: 'bad_data' | 'execution', message: string) {
    super(message);
    this.name = 'QueryError';
  }
}

/** A query that Prometheus would refuse. */
export const badData = (message: string) => new QueryError('bad_data', message);

/** A query that cannot be run on these series, or that the sandbox does not know how to run. */
export const execution = (message: string) =>
  new QueryError('execution', message);
