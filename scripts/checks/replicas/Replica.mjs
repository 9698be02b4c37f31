import { inRoot } from '../../toolchain/root.mjs';
import { say } from '../../toolchain/say.mjs';
import { Sentence } from '../../toolchain/Sentence.mjs';
import { until } from '../../toolchain/until.mjs';

const CLI = inRoot('node_modules/.bin/backstage-cli');
/** One of several backends of one portal, on a port of its own. */
export class Replica {
  #processes;
  #name;
  #api;
  #token;

  /** Starts a backend and signs in as guest. */
  static async start(processes, { name, port, environment }) {
    processes.start(
      name,
      CLI,
      ['package', 'start', '--config', inRoot('app-config.yaml')],
      {
        cwd: inRoot('packages/backend'),
        env: {
          ...environment,
          APP_CONFIG_backend_listen_port: String(port),
          APP_CONFIG_backend_baseUrl: JSON.stringify(
            `http://localhost:${port}`,
          ),
          NODE_ENV: 'development',
          LOG_LEVEL: 'warn',
        },
        onLine: line =>
          /platform-health/.test(line) && say(`  ${name}  ${line}`),
      },
    );
    const replica = new Replica(processes, name, port);
    await processes.until(until(`${name} to answer`, () => replica.#signIn()));
    return replica;
  }

  constructor(processes, name, port) {
    this.#processes = processes;
    this.#name = name;
    this.#api = `http://localhost:${port}/api`;
  }

  kill() {
    return this.#processes.kill(this.#name);
  }

  /** A document of the health backend. */
  async health(path) {
    const response = await fetch(`${this.#api}/platform-health${path}`, {
      headers: { authorization: `Bearer ${this.#token}` },
    });
    if (!response.ok)
      throw new Sentence(`${this.#name}: ${path} answers ${response.status}`);
    return response.json();
  }

  /** Whether it watches all clusters itself and everything answers. */
  async watches(clusters) {
    const { sources } = await this.health('/sources');
    const synced = new Set(
      sources
        .filter(({ state }) => state === 'synced')
        .map(({ cluster }) => cluster),
    );
    return (
      clusters.every(cluster => synced.has(cluster)) &&
      sources.every(({ state }) => state !== 'pending')
    );
  }

  async #signIn() {
    const response = await fetch(`${this.#api}/auth/guest/refresh`, {
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
    const { backstageIdentity } = await response.json();
    this.#token = backstageIdentity.token;
    return this.#token;
  }
}
