import { spawn } from 'node:child_process';
import { Sentence } from '../toolchain/Sentence.mjs';

/** A server program; ready when a line of its output says so. */
export class ServerProcess {
  #child;
  #output = '';

  constructor(name, command, args, options = {}) {
    this.name = name;
    this.#child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding('utf8').on('data', chunk => {
        this.#output = (this.#output + chunk).slice(-20_000);
      });
    }
    const end = () => this.#child.kill('SIGKILL');
    process.once('exit', end);
    this.#child.once('exit', () => process.off('exit', end));
  }

  /** The last 20,000 characters the program printed. */
  get output() {
    return this.#output;
  }

  /** Resolves when the output matches; fails with the last lines when the program ends or the time is over. */
  async until(pattern, timeoutMs = 60_000) {
    const end = Date.now() + timeoutMs;
    while (!pattern.test(this.#output)) {
      if (this.#child.exitCode !== null || Date.now() > end) {
        throw new Sentence(
          `${this.name} did not start:\n${this.#output
            .split('\n')
            .slice(-15)
            .join('\n')}`,
        );
      }
      await new Promise(resolve => {
        setTimeout(resolve, 50);
      });
    }
  }

  close() {
    return this.#end('SIGTERM');
  }

  /** Ends it as a crash would. */
  kill() {
    return this.#end('SIGKILL');
  }

  async #end(signal) {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null)
      return;
    const gone = new Promise(resolve => {
      this.#child.once('exit', resolve);
    });
    this.#child.kill(signal);
    await gone;
  }
}
