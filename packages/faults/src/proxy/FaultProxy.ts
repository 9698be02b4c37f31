import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import split from 'split2';
import type { SandboxCluster } from '../sandbox/startSandbox';
import { type Asked, asked } from './Asked';
import { OpenWatch } from './OpenWatch';

/** What the proxy does in place of passing a request on. */
export type Fault =
  | 'hang'
  | 'reset'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  | ((response: ServerResponse) => void);

/** An object on its way; undefined takes it off the wire. */
export type Rewrite = (object: WireObject, kind: string) => unknown;

/** An object as the cluster sends it. */
export interface WireObject {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid: string;
    readonly resourceVersion: string;
    readonly [field: string]: unknown;
  };
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly status?: Readonly<Record<string, unknown>>;
}

const asIs: Rewrite = object => object;

/** Stands between the portal and a cluster and breaks what passes, as told. */
export class FaultProxy {
  readonly requests: Asked[] = [];
  fault: (asked: Asked) => Fault | undefined = () => undefined;
  rewrite: Rewrite = asIs;
  /** Nothing passes any more on open watches. */
  isSilent = false;
  /** Added to the Date of every answer, in milliseconds. */
  skew = 0;
  /** What the cluster is signed in with, in place of what the portal sends. */
  authorization?: string;
  /** Path and query to ask the cluster for, in place of what the portal asks for. */
  translate: (url: string) => string = url => url;
  private readonly watches = new Set<OpenWatch>();
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch(() => response.destroy());
  });

  constructor(
    private readonly cluster: SandboxCluster,
    /** Milliseconds between bookmarks: the cluster's own minute, scaled. */
    private readonly bookmarks: number,
  ) {}

  async listen(): Promise<void> {
    this.server.on('connection', socket => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  get openSockets(): number {
    return this.sockets.size;
  }

  /** Everything passes again; connections that are open are cut. */
  reset(): void {
    this.fault = () => undefined;
    this.rewrite = asIs;
    this.isSilent = false;
    this.skew = 0;
    this.translate = url => url;
    this.authorization = undefined;
    this.cut();
    this.requests.length = 0;
  }

  /** Everything passes again; connections stay. */
  heal(): void {
    this.fault = () => undefined;
    this.isSilent = false;
  }

  /** Cuts all connections. */
  cut(): void {
    this.sockets.forEach(socket => socket.destroy());
  }

  /** The watches of a kind that are open. */
  watchesOf(kind: string): OpenWatch[] {
    return [...this.watches].filter(one => one.kind === kind);
  }

  /** Ends all watches as a cluster does. */
  endWatches(): void {
    this.watches.forEach(one => one.end());
  }

  countOf(what: Asked['what'], kind: string): number {
    return this.requests.filter(one => one.what === what && one.kind === kind)
      .length;
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const about = asked(request.url ?? '/', request.headers.authorization);
    this.requests.push(about);
    const fault = this.fault(about);
    if (fault === undefined) await this.pass(about, request, response);
    else if (fault === 'reset') response.destroy();
    else if (typeof fault === 'function') fault(response);
    else if (fault !== 'hang') {
      response.writeHead(fault.status, {
        'content-type': 'application/json',
        ...fault.headers,
      });
      response.end(
        fault.body ?? JSON.stringify({ kind: 'Status', code: fault.status }),
      );
    }
  }

  private async pass(
    about: Asked,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { port, ca } = this.cluster;
    const upstream = httpsRequest({
      host: '127.0.0.1',
      port,
      ca,
      path: this.translate(about.url),
      agent: false,
      headers: {
        ...request.headers,
        host: `127.0.0.1:${port}`,
        ...(this.authorization && { authorization: this.authorization }),
      },
    });
    response.on('close', () => upstream.destroy());
    upstream.end();
    const [answer] = (await once(upstream, 'response')) as [IncomingMessage];
    upstream.on('error', () => response.destroy());
    answer.on('error', () => response.destroy());
    const {
      'transfer-encoding': _,
      'content-length': __,
      ...headers
    } = answer.headers;
    response.writeHead(answer.statusCode ?? 502, {
      ...headers,
      date: new Date(Date.now() + this.skew).toUTCString(),
    });
    if (answer.statusCode !== 200 || about.what === 'versions')
      response.end(await text(answer));
    else if (about.what === 'list')
      response.end(this.rewritten(about.kind, await text(answer)));
    else this.follow(about, answer, response);
  }

  private rewritten(kind: string, body: string): string {
    if (this.rewrite === asIs) return body;
    const list = JSON.parse(body);
    const items = (list.items as WireObject[])
      .map(item => this.rewrite(item, kind))
      .filter(item => item !== undefined);
    return JSON.stringify({ ...list, items });
  }

  private follow(
    { kind, query }: Asked,
    answer: IncomingMessage,
    response: ServerResponse,
  ): void {
    response.flushHeaders();
    const watch = new OpenWatch(kind, response, query.get('resourceVersion'));
    this.watches.add(watch);
    const bookmarking = setInterval(() => {
      if (!this.isSilent) watch.bookmark();
    }, this.bookmarks);
    response.on('close', () => {
      clearInterval(bookmarking);
      this.watches.delete(watch);
    });
    answer
      .pipe(split())
      .on('data', (line: string) => {
        if (this.isSilent) return;
        const event = JSON.parse(line);
        const object = ['ERROR', 'BOOKMARK'].includes(event.type)
          ? event.object
          : this.rewrite(event.object, kind);
        if (object !== undefined) watch.send({ ...event, object });
      })
      .on('end', () => watch.end());
  }
}
