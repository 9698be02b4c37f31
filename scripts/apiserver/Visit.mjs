import { collectionOf } from './widgets.mjs';

/** Long enough for an event that comes; one that does not costs this. */
const EVENT_MS = 10_000;

const PATCHES = {
  json: 'application/json-patch+json',
  merge: 'application/merge-patch+json',
};

/** What a case does in a namespace of its own at one of the servers. Paths are relative to the collection of widgets. */
export class Visit {
  constructor(server, namespace) {
    this.server = server;
    this.namespace = namespace;
    this.path = collectionOf(namespace);
  }

  /** Forgets the history of the server. */
  expire = () => this.server.expire();

  get = (path = '', options = {}) => this.ask('GET', path, undefined, options);

  create = (body, options = {}) => this.ask('POST', '', body, options);

  /** Creates several, one after the other. */
  async createAll(...bodies) {
    for (const body of bodies) await this.create(body);
  }

  update = (path, body, options = {}) => this.ask('PUT', path, body, options);

  patch = (kind, path, body, options = {}) =>
    this.ask('PATCH', path, body, {
      ...options,
      headers: { 'content-type': PATCHES[kind] ?? kind },
    });

  remove = (path, body, options = {}) =>
    this.ask('DELETE', path, body, options);

  /** An absolute path, or one below the collection. */
  ask(method, path, body, options = {}) {
    return this.server.client.ask(method, this.#full(path), body, options);
  }

  /**
   * Watches, does something meanwhile, and resolves with as many events as are expected, fewer where they do not come:
   * `{ status, headers, events, hasEnded }`.
   */
  async watch(query, expected, meanwhile = async () => {}) {
    const stream = await this.server.client.watch(
      this.#full(`?watch=true&${query}`),
    );
    const { status, headers } = stream;
    await meanwhile();
    const events = [];
    let event;
    do {
      event = await Promise.race([stream.next(), late()]);
      if (event && event !== LATE) events.push(event);
    } while (event && event !== LATE && events.length < expected);
    stream.leave();
    return { status, headers, events, hasEnded: event === undefined };
  }

  #full = path => (path.startsWith('/apis') ? path : this.path + path);
}

const LATE = Symbol('late');

const late = () =>
  new Promise(resolve => {
    setTimeout(() => resolve(LATE), EVENT_MS).unref();
  });
