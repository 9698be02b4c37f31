import { spawn } from 'node:child_process';
import { ROOT } from '../../toolchain/root.mjs';
import { Sentence } from '../../toolchain/Sentence.mjs';
import { say } from '../../toolchain/say.mjs';

const GRACE_MS = 8_000;

/** The programs of one `npm start`. Each is the head of its own process group, so that ending it ends its children. */
export class Processes {
  #children = new Map();
  #expected = new Set();
  #ending = false;
  #ended;
  #firstEnd = new Promise(resolve => {
    this.#ended = resolve;
  });

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        if (!this.#ending) say('Ending everything ...');
        this.#ended(0);
      });
    }
  }

  /** Starts a program; its standard output and errors go to `onLine`. */
  start(name, command, args, { env, cwd = ROOT, ipc = false, onLine }) {
    const child = spawn(command, args, {
      cwd,
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? ['ipc'] : [])],
    });
    this.#children.set(name, child);
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', chunk => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop();
        lines.forEach(onLine);
      });
    }
    child.on('exit', code => {
      this.#children.delete(name);
      if (!this.#ending && !this.#expected.has(child)) {
        say(`The ${name} has ended (exit code ${code ?? 'none'}).`);
        this.#ended(code || 1);
      }
    });
    return child;
  }

  /** Kills one program and all its children at once, as a crash would, and waits until it is gone. */
  async kill(name) {
    const child = this.#children.get(name);
    this.#expected.add(child);
    const gone = new Promise(resolve => {
      child.once('exit', resolve);
    });
    signal(child, 'SIGKILL');
    await gone;
  }

  /** Waits for `ready`, and fails as soon as any program ends before. */
  async until(ready) {
    const code = await Promise.race([ready, this.#firstEnd]);
    if (typeof code === 'number')
      throw new Sentence(
        'The portal did not start; the lines above say why.',
        code,
      );
    return code;
  }

  firstToEnd() {
    return this.#firstEnd;
  }

  /** Ends what is still running, politely first. */
  async end() {
    this.#ending = true;
    const running = [...this.#children.values()];
    const gone = Promise.all(
      running.map(
        child =>
          new Promise(resolve => {
            child.once('exit', resolve);
          }),
      ),
    );
    running.forEach(child => signal(child, 'SIGTERM'));
    const timer = setTimeout(
      () => running.forEach(child => signal(child, 'SIGKILL')),
      GRACE_MS,
    );
    await gone;
    clearTimeout(timer);
  }
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group is gone already.
  }
}
