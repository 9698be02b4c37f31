/** A place that files must not be written to, with the rule it breaks and what to do instead. */
export class TargetError extends Error {
  override readonly name = 'TargetError';

  constructor(
    readonly path: string,
    readonly rule: string,
    message: string,
    readonly fix: string,
  ) {
    super(`${message} ${fix}`);
  }
}
