import type { ModelError } from '@ecotrack/model';

/** A document breaks rules; carries all of them. */
export class InvalidModel extends Error {
  override readonly name = 'InvalidModel';

  constructor(readonly file: string, readonly errors: readonly ModelError[]) {
    super(`${file} is invalid.`);
  }
}
