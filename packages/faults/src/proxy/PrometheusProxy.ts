import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Fault } from './FaultProxy';

/** One series of an instant vector, on the wire. */
export interface WireSeries {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [time: number, value: string];
}

/** Stands between the portal and a Prometheus. */
export class PrometheusProxy {
  /** Expressions that were asked. */
  readonly asked: string[] = [];
  fault: (expression: string) => Fault | undefined = () => undefined;
  /** Changes the series of an answer. */
  rewrite: (series: readonly WireSeries[]) => readonly WireSeries[] = same =>
    same;
  /** What an answer says besides. */
  warnings: readonly string[] = [];
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch(() => response.destroy());
  });

  constructor(private readonly port: number) {}

  async listen(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Everything passes as it is. */
  reset(): void {
    this.fault = () => undefined;
    this.rewrite = same => same;
    this.warnings = [];
    this.asked.length = 0;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const form = await text(request);
    const expression = new URLSearchParams(form).get('query') ?? '';
    this.asked.push(expression);
    const fault = this.fault(expression);
    if (fault === 'hang') return;
    if (fault === 'reset') response.destroy();
    else if (typeof fault === 'function') fault(response);
    else if (fault) {
      response.writeHead(fault.status, {
        'content-type': 'application/json',
        ...fault.headers,
      });
      response.end(fault.body ?? '{}');
    } else await this.pass(form, response);
  }

  private async pass(form: string, response: ServerResponse): Promise<void> {
    const upstream = httpRequest({
      host: '127.0.0.1',
      port: this.port,
      method: 'POST',
      path: '/api/v1/query',
      headers: {
        host: `127.0.0.1:${this.port}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    upstream.end(form);
    const [answer] = (await once(upstream, 'response')) as [IncomingMessage];
    const body = JSON.parse(await text(answer));
    response.writeHead(answer.statusCode ?? 502, {
      'content-type': 'application/json',
    });
    const data = body.data && {
      ...body.data,
      result: this.rewrite(body.data.result),
    };
    response.end(
      JSON.stringify({
        ...body,
        ...(data && { data }),
        ...(this.warnings.length > 0 && { warnings: this.warnings }),
      }),
    );
  }
}
