import { once } from 'node:events';
import { Agent, request } from 'node:https';
import { createInterface } from 'node:readline';

/** For an answer with its body; a watch may last longer. */
const DEADLINE = 30_000;

/**
 * Asks a Kubernetes API. The second argument is what node:https needs to trust it and to sign in, and headers for each
 * request; a request whose options say `isAnonymous` goes without both.
 */
export class ApiClient {
  #agent;
  #ca;

  constructor(url, { headers = {}, ...tls }) {
    this.url = url;
    this.headers = headers;
    this.#ca = tls.ca;
    this.#agent = new Agent({ ...tls, keepAlive: true, maxSockets: 16 });
  }

  get = (path, options) => this.ask('GET', path, undefined, options);

  /**
   * Resolves with `{ status, headers, text, json }`; json is undefined where the answer is none. A body that is a
   * text is sent as it is, anything else as JSON.
   */
  async ask(method, path, body, options = {}) {
    const response = await this.#send(method, path, body, {
      ...options,
      signal: AbortSignal.timeout(DEADLINE),
    });
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) text += chunk;
    const { statusCode: status, headers } = response;
    const isJson = /json/.test(headers['content-type'] ?? '');
    return {
      status,
      headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  }

  /** A watch, or the refusal of one: `{ status, next, leave }`; `next` is undefined when the stream has ended. */
  async watch(path, options = {}) {
    const leaving = new AbortController();
    const response = await this.#send('GET', path, undefined, {
      ...options,
      signal: leaving.signal,
    });
    response.on('error', () => {});
    const lines = createInterface(response)[Symbol.asyncIterator]();
    return {
      status: response.statusCode,
      headers: response.headers,
      async next() {
        const { value, done } = await lines.next();
        return done ? undefined : JSON.parse(value);
      },
      leave: () => leaving.abort(),
    };
  }

  close() {
    this.#agent.destroy();
  }

  async #send(method, path, body, { headers, signal, isAnonymous }) {
    const text =
      body === undefined || typeof body === 'string'
        ? body
        : JSON.stringify(body);
    const asked = request(new URL(path, this.url), {
      method,
      // A connection that is kept open has signed in already.
      ...(isAnonymous
        ? { agent: false, ca: this.#ca }
        : { agent: this.#agent }),
      signal,
      headers: {
        ...(text !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        }),
        ...(!isAnonymous && this.headers),
        ...headers,
      },
    }).end(text);
    const [response] = await once(asked, 'response');
    asked.on('error', () => {});
    return response;
  }
}
