import { once } from 'node:events';
import { request } from 'node:https';
import { PassThrough, pipeline, Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { ours } from '../../checks/sandboxFaults/ours.mjs';

const { WATCHED_KINDS } = ours('plugins/platform-health-common/src/index.ts');
const { objectsQuery } = ours(
  'plugins/kubernetes-backend-module-ecotrack/src/request/objectsQuery.ts',
);

const nothing = () => {};

/**
 * Carries what the watch layer asks the door straight to an API server, as the door spells it, and notes what was asked
 * and told: `asked` has `{ what, id, version, isFirst, status }`, `told` the lines of watches as `{ id, type, object }`.
 */
export class DirectTransport {
  asked = [];
  told = [];
  held = 0;
  #server;
  #requests = new Set();
  #isCut = false;
  #gate = Promise.resolve();

  constructor(server) {
    this.#server = server;
  }

  /** Breaks all connections, and lets none through until `mend`. */
  cut() {
    this.#isCut = true;
    for (const one of this.#requests) one.destroy(new Error('cut'));
  }

  mend() {
    this.#isCut = false;
  }

  /** Lets requests wait that are yet to come; gives back how to let them go. */
  hold() {
    let release;
    this.held = 0;
    this.#gate = new Promise(resolve => {
      release = resolve;
    });
    return release;
  }

  countOf = what => this.asked.filter(one => one.what === what).length;

  async get(path, query, signal) {
    const [, , part, id] = path.split('/');
    this.held += 1;
    await this.#gate;
    if (this.#isCut) throw new Error('cut');
    const kind = WATCHED_KINDS[id];
    const target =
      part === 'versions'
        ? `/apis/${kind.group}`
        : objectsQuery(kind, new URLSearchParams(query)).path;
    const asked = request(new URL(target, this.#server.url), {
      ...this.#server.connection,
      agent: false,
      signal,
      headers: { accept: 'application/json' },
    });
    this.#requests.add(asked);
    const closed = new Promise(resolve => {
      asked.on('close', resolve);
    }).then(() => this.#requests.delete(asked));
    const [response] = await once(asked.end(), 'response');
    asked.on('error', nothing);
    const what = query.watch ? 'watch' : part;
    this.asked.push({
      what,
      id,
      version: query.resourceVersion,
      isFirst: !query.continue,
      status: response.statusCode,
    });
    return {
      status: response.statusCode,
      headers: response.headers,
      body: await this.#bodyOf(what, id, response),
      closed,
    };
  }

  async #bodyOf(what, id, response) {
    if (what === 'versions' && response.statusCode === 200) {
      const { versions } = await json(response);
      const names = versions.map(({ version }) => version);
      return Readable.from([Buffer.from(JSON.stringify({ versions: names }))]);
    }
    const tap = new PassThrough();
    if (what === 'watch' && response.statusCode === 200)
      this.#noteLines(id, tap);
    return pipeline(response, tap, nothing);
  }

  #noteLines(id, tap) {
    let rest = '';
    tap.on('pipe', source =>
      source.on('data', chunk => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop();
        for (const line of lines) this.told.push({ id, ...JSON.parse(line) });
      }),
    );
  }
}
