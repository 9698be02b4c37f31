/** Two concerns want one thing: a mistake in the generator, never in a service. */
export class ConflictError extends Error {
  constructor(what: string, first: string, second: string) {
    super(
      `The concerns '${first}' and '${second}' both set ${what}, each in its own way; leave it to one of them.`,
    );
    this.name = 'ConflictError';
  }
}
