import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

interface RawObject {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: object;
    readonly resourceVersion?: string;
  };
  readonly [root: string]: unknown;
}

/** A request as the door saw it. */
export interface Asked {
  readonly what: 'versions' | 'list' | 'watch';
  readonly kind: string;
  readonly query: URLSearchParams;
  readonly at: number;
}

/** Answers a request in place of the door; undefined lets the door answer. */
export type Override = (
  asked: Asked,
  response: ServerResponse,
) => true | undefined;

/** A door with a small cluster behind it, which does what a test says. */
export class FakeDoor {
  readonly asked: Asked[] = [];
  /** Versions that the cluster serves; a kind that is not in it is not installed. */
  readonly served = new Map<string, readonly string[]>([['pods', ['v1']]]);
  override: Override = () => undefined;
  pageSize = Infinity;
  /** Added to the Date of all answers, in milliseconds. */
  skew = 0;
  private readonly objects = new Map<string, Map<string, RawObject>>();
  private readonly watches = new Set<{
    readonly kind: string;
    readonly response: ServerResponse;
  }>();
  private version = 100;
  private readonly server = createServer((request, response) =>
    this.answer(request, response),
  );

  async listen(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** How many connections are open. */
  connections(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.getConnections((error, count) =>
        error ? reject(error) : resolve(count),
      );
    });
  }

  countOf(what: Asked['what'], kind = 'pods'): number {
    return this.asked.filter(one => one.what === what && one.kind === kind)
      .length;
  }

  /** Changes the cluster and tells all who watch. */
  put(kind: string, object: RawObject): void {
    const all = this.objects.get(kind) ?? new Map();
    this.objects.set(kind, all);
    const key = `${object.metadata.namespace}/${object.metadata.name}`;
    const type = all.has(key) ? 'MODIFIED' : 'ADDED';
    const versioned = this.versioned(object);
    all.set(key, versioned);
    this.send(kind, { type, object: versioned });
  }

  remove(kind: string, object: RawObject): void {
    const { namespace, name } = object.metadata;
    this.objects.get(kind)?.delete(`${namespace}/${name}`);
    this.send(kind, { type: 'DELETED', object: this.versioned(object) });
  }

  /** Changes the cluster without a word. */
  putSilently(kind: string, object: RawObject): void {
    const all = this.objects.get(kind) ?? new Map();
    const { namespace, name } = object.metadata;
    this.objects.set(
      kind,
      all.set(`${namespace}/${name}`, this.versioned(object)),
    );
  }

  bookmark(kind = 'pods'): void {
    this.version += 1;
    this.send(kind, {
      type: 'BOOKMARK',
      object: { metadata: { resourceVersion: String(this.version) } },
    });
  }

  /** Sends an event, or a text as it is, to those who watch. */
  send(kind: string, event: object | string): void {
    const text =
      typeof event === 'string' ? event : `${JSON.stringify(event)}\n`;
    for (const watch of this.watches)
      if (watch.kind === kind) watch.response.write(text);
  }

  /** Ends watches as a cluster does, or breaks them off. */
  endWatches(how: 'end' | 'destroy' = 'end'): void {
    for (const { response } of this.watches) response[how]();
    this.watches.clear();
  }

  private versioned({ metadata, ...rest }: RawObject): RawObject {
    this.version += 1;
    return {
      ...rest,
      metadata: { ...metadata, resourceVersion: String(this.version) },
    };
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', 'http://door');
    const [, , , what, kind] = url.pathname.split('/');
    const reading = url.searchParams.has('watch') ? 'watch' : 'list';
    const asked: Asked = {
      kind,
      query: url.searchParams,
      what: what === 'objects' ? reading : 'versions',
      at: Date.now(),
    };
    this.asked.push(asked);
    response.setHeader('content-type', 'application/json');
    response.setHeader('date', new Date(Date.now() + this.skew).toUTCString());
    if (this.override(asked, response)) return;
    const versions = this.served.get(kind);
    if (!versions) {
      response.statusCode = 404;
      response.end(JSON.stringify({ kind: 'Status', code: 404 }));
    } else if (asked.what === 'versions')
      response.end(JSON.stringify({ versions }));
    else if (asked.what === 'watch') {
      const watch = { kind, response };
      this.watches.add(watch);
      response.on('close', () => this.watches.delete(watch));
      response.flushHeaders();
    } else response.end(JSON.stringify(this.page(asked)));
  }

  private page({ kind, query }: Asked): object {
    const start = Number(query.get('continue') ?? 0);
    const all = [...(this.objects.get(kind)?.values() ?? [])];
    const end = start + this.pageSize;
    return {
      kind: 'List',
      metadata: {
        resourceVersion: String(this.version),
        ...(end < all.length && { continue: String(end) }),
      },
      items: all.slice(start, end),
    };
  }
}
