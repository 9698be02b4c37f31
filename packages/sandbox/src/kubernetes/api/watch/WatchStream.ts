import { ServerResponse } from 'node:http';
import { Outage } from '../Outage';
import { Status } from '../status/Status';

/** A client that reads slower than this much unsent text is cut off, as a real server does. */
const MAX_UNSENT_BYTES = 8 * 1024 * 1024;

/** Writes watch events as JSON, one per line, until either side ends it. */
export class WatchStream {
  private readonly endings: Array<() => void> = [];
  /** What a hanging server has not said yet. */
  private held: Array<() => void> = [];

  constructor(
    private readonly response: ServerResponse,
    private readonly outage: Outage,
  ) {
    response.on('close', () => this.endings.forEach(ending => ending()));
    response.writeHead(200, {
      'content-type': 'application/json',
      'cache-control': 'no-cache, private',
    });
    // The client learns that the watch stands before the first event.
    response.flushHeaders();
  }

  send(
    type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK',
    object: unknown,
  ): void {
    this.write({ type, object });
  }

  /** The last word of a watch that cannot go on. */
  fail(status: Status): void {
    this.write({ type: 'ERROR', object: status });
    this.end();
  }

  end(): void {
    this.unlessHanging(() => this.response.end());
  }

  /** Says what was held back. */
  release(): void {
    if (this.outage.isHanging) return;
    const { held } = this;
    this.held = [];
    held.forEach(say => say());
  }

  /** Runs when the stream is over, whoever ended it. */
  onEnd(ending: () => void): void {
    this.endings.push(ending);
  }

  private unlessHanging(say: () => void): void {
    if (this.outage.isHanging) this.held.push(say);
    else say();
  }

  private write(event: { type: string; object: unknown }): void {
    this.unlessHanging(() => {
      if (this.response.writableEnded || this.response.destroyed) return;
      this.response.write(`${JSON.stringify(event)}\n`);
      if (this.response.writableLength > MAX_UNSENT_BYTES) {
        this.response.destroy();
      }
    });
  }
}
