import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { LeaseTerm } from './Memory';
import type { Batch, WriteQueue } from './WriteQueue';
import { StaleLeaseError } from './StaleLeaseError';
import { writeBatch } from './writeBatch';

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

/** Writes what is queued, one batch after another; goes on trying while the database is away. */
export class Writer {
  private timer: NodeJS.Timeout | undefined;
  private due = Infinity;
  private failures = 0;
  private working: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly knex: Knex,
    private readonly queue: WriteQueue,
    private readonly logger: LoggerService,
    private readonly tell: {
      onWritten(): void;
      onStale(lease: LeaseTerm): void;
    },
  ) {}

  /** Writes within the time, or as soon as the database is back. */
  writeWithin(milliseconds: number): void {
    if (this.isStopped || this.failures > 0) return;
    this.schedule(milliseconds);
  }

  /** Writes what is queued now. Never rejects: what failed is queued again. */
  flush(): Promise<void> {
    this.working = this.working.then(() => this.write());
    return this.working;
  }

  /** Tries once more to write, and stops. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.flush();
  }

  private schedule(milliseconds: number): void {
    const due = Date.now() + milliseconds;
    if (due >= this.due) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(() => this.flush(), milliseconds);
    this.timer.unref();
  }

  private async write(): Promise<void> {
    clearTimeout(this.timer);
    this.due = Infinity;
    const batches = this.queue.take();
    const outcomes = [];
    for (const batch of batches) outcomes.push(await this.writeOne(batch));
    if (outcomes.includes('written')) this.tell.onWritten();
    this.failures = outcomes.includes('failed') ? this.failures + 1 : 0;
    if (this.failures > 0 && !this.isStopped)
      this.schedule(
        Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1)),
      );
  }

  private async writeOne(
    batch: Batch,
  ): Promise<'written' | 'failed' | 'stale'> {
    try {
      await writeBatch(this.knex, batch);
      return 'written';
    } catch (error) {
      if (error instanceof StaleLeaseError) {
        this.logger.warn(error.message);
        this.tell.onStale(batch.lease);
        return 'stale';
      }
      if (this.failures === 0)
        this.logger.error(
          'The memory of platform health cannot be written; verdicts go on and are written later',
          error instanceof Error ? error : undefined,
        );
      this.queue.putBack(batch);
      return 'failed';
    }
  }
}
