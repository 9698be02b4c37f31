import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./apiServer.mjs', import.meta.url));

/** A cluster that nothing runs in: its API server, in a process of its own. */
export class Cluster {
  #child;
  #ended;
  #waiting = new Map();
  #last = 0;

  constructor(number) {
    this.number = number;
    this.name = `cluster-${number}`;
    this.#child = fork(PROGRAM, [String(number)], {
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    this.#ended = new Promise((_, reject) => {
      this.#child.once('exit', () =>
        reject(new Error(`The API server of ${this.name} ended.`)),
      );
    });
    this.#ended.catch(() => {});
    this.#child.on('message', ({ id, answer }) => {
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
    });
    this.started = this.#answer('port').then(port => {
      this.url = `http://127.0.0.1:${port}`;
      return this;
    });
  }

  /** Gives an order to the API server, and resolves with its answer. */
  ask(order, value) {
    this.#last += 1;
    const answer = this.#answer(this.#last);
    this.#child.send({ id: this.#last, order, value });
    return answer;
  }

  stop() {
    this.#child.kill('SIGKILL');
  }

  #answer(id) {
    const answered = new Promise(resolve => {
      this.#waiting.set(id, resolve);
    });
    return Promise.race([answered, this.#ended]);
  }
}
