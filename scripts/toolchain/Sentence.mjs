/** A failure that is told to the reader as one plain sentence with its remedy. */
export class Sentence extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
