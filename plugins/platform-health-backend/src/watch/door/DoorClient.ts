import type { Readable } from 'node:stream';
import type { Clock } from '../pace/Clock';
import type { ClusterGate } from '../pace/ClusterGate';
import { Trouble } from '../Trouble';
import type { ClusterClock } from './ClusterClock';
import type { DoorAnswer, DoorTransport } from './DoorTransport';
import { isRecord } from '@ecotrack/backstage-plugin-platform-health-node';
import { parseJson } from './parseJson';
import { readBody } from './readBody';
import { retryAfterOf, troubleOfAnswer, troubleOfError } from './troubleOf';

const MAX_PAGE = 64 * 1024 * 1024;
const MAX_ERROR = 256 * 1024;

export interface DoorClientOptions {
  readonly cluster: string;
  readonly transport: DoorTransport;
  readonly gate: ClusterGate;
  readonly clock: Clock;
  readonly clusterClock: ClusterClock;
  /** For an answer with its body, in milliseconds. */
  readonly deadline: number;
}

/** Asks the door about one cluster. Rejects with Trouble or Expired. */
export class DoorClient {
  private readonly sockets = new Set<Promise<void>>();

  constructor(private readonly options: DoorClientOptions) {}

  /** A JSON object, read to its end. */
  get(
    kind: string,
    what: 'versions' | 'objects',
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Record<string, unknown>> {
    return this.options.gate.run(kind, signal, () =>
      this.withDeadline(signal, async within => {
        const { body } = await this.ask(`${what}/${kind}`, query, within);
        const json = parseJson(await readBody(body, MAX_PAGE));
        if (!isRecord(json))
          throw new Trouble('unreadable', 'the answer is not whole JSON');
        return json;
      }),
    );
  }

  /** The lines of a watch, once the cluster agreed to it. */
  watch(
    kind: string,
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Readable> {
    return this.options.gate.run(kind, signal, () =>
      this.withDeadline(signal, async within => {
        const { body } = await this.ask(`objects/${kind}`, query, within);
        return body;
      }),
    );
  }

  /** Resolves when no socket is open any more. */
  async closed(): Promise<void> {
    while (this.sockets.size > 0) await Promise.all(this.sockets);
  }

  /** Runs a request that ends with the signal, and fails when it is not done in time. */
  private async withDeadline<T>(
    signal: AbortSignal,
    request: (within: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const { clock, deadline } = this.options;
    const late = new AbortController();
    const cancel = clock.after(deadline, () => late.abort());
    try {
      return await request(AbortSignal.any([signal, late.signal]));
    } catch (error) {
      if (late.signal.aborted)
        throw new Trouble(
          'timeout',
          `no whole answer within ${deadline / 1000} s`,
          { isClusterWide: true },
        );
      throw troubleOfError(error);
    } finally {
      cancel();
    }
  }

  private async ask(
    path: string,
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<DoorAnswer> {
    const { cluster, transport, clock, clusterClock } = this.options;
    const asked = clock.now();
    const answer = await transport.get(`/${cluster}/${path}`, query, signal);
    this.remember(answer.closed);
    const { status, headers, body } = answer;
    if (status === 200) {
      clusterClock.heard(headers.date, asked);
      if (/json/.test(headers['content-type'] ?? '')) return answer;
      body.destroy();
      throw new Trouble('unreadable', 'what answers is not a Kubernetes API');
    }
    throw troubleOfAnswer(
      status,
      await readBody(body, MAX_ERROR),
      retryAfterOf(headers['retry-after'], clusterClock.now()),
    );
  }

  private remember(closed: Promise<void>): void {
    const forgotten = closed.finally(() => this.sockets.delete(forgotten));
    this.sockets.add(forgotten);
  }
}
