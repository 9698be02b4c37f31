/** The command line or the file is wrong; told as a sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
