/** What is there of something that is read from the backend. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: Error }
  | {
      readonly status: 'ready';
      readonly value: T;
      /** Why the value could not be read again since. */
      readonly problem?: Error;
    };

/** After a failure: what was read before stays, marked. */
export function afterFailure<T>(before: Loaded<T>, cause: unknown): Loaded<T> {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  return before.status === 'ready'
    ? { ...before, problem: error }
    : { status: 'failed', error };
}
