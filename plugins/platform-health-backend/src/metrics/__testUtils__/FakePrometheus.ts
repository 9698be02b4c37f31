import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A query as it came in. */
export interface Asked {
  readonly query: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers: IncomingMessage['headers'];
}

export type Reply = (response: ServerResponse, asked: Asked) => unknown;

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  response => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end(JSON.stringify(body));
  };

/** An instant vector of one series for each value. */
export const vector = (
  values: Record<string, string>,
  extra: Record<string, unknown> = {},
  time = Date.now() / 1000,
): Reply =>
  json({
    status: 'success',
    data: {
      resultType: 'vector',
      result: Object.entries(values).map(([pod, value]) => ({
        metric: { pod },
        value: [time, value],
      })),
    },
    ...extra,
  });

/** Accepts the query and never answers. */
export const silence: Reply = () => 'silent';

/** A Prometheus that says what the test wants, and remembers what it was asked. */
export class FakePrometheus {
  readonly asked: Asked[] = [];
  /** Queries whose connection is open. */
  open = 0;
  /** Queries that are left without an answer. */
  silent = 0;
  reply: Reply = vector({ a: '1' });
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      this.open += 1;
      response.once('close', () => {
        this.open -= 1;
      });
      void this.handle(request, response);
    });
  }

  static async start(): Promise<FakePrometheus> {
    const fake = new FakePrometheus();
    await new Promise<void>(resolve => {
      fake.server.listen(0, '127.0.0.1', resolve);
    });
    return fake;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/prometheus`;
  }

  async close(): Promise<void> {
    const closed = new Promise(resolve => {
      this.server.close(resolve);
    });
    this.server.closeAllConnections();
    await closed;
  }

  private async handle(request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await text(request));
    const asked = {
      query: form.get('query') ?? '',
      method: request.method,
      path: request.url,
      headers: request.headers,
    };
    this.asked.push(asked);
    if (this.reply(response, asked) !== 'silent') return;
    this.silent += 1;
    response.once('close', () => {
      this.silent -= 1;
    });
  }
}
