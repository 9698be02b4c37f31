/** One line of progress on standard error. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
