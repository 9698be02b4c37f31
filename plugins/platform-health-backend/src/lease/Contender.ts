import type { LoggerService } from '@backstage/backend-plugin-api';
import type { LeaseTerm } from '../memory/Memory';
import type { LeaseRows } from './LeaseRows';

export interface ContenderOptions {
  readonly cluster: string;
  readonly rows: LeaseRows;
  readonly logger: LoggerService;
  /** Milliseconds. */
  readonly renewEvery: number;
  onWon(lease: LeaseTerm): Promise<void>;
  onLost(cluster: string): Promise<void>;
}

/** Competes for one cluster. Renews while winning still goes on: a slow start must not cost the lease. */
export class Contender {
  private lease: LeaseTerm | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  /** `onWon` and `onLost`, one after the other. */
  private telling: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(private readonly options: ContenderOptions) {}

  get held(): LeaseTerm | undefined {
    return this.lease;
  }

  start(): void {
    this.looking = this.look().then(() => {
      if (this.isStopped) return;
      this.timer = setTimeout(() => this.start(), this.options.renewEvery);
      this.timer.unref();
    });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.looking;
    await this.telling;
    if (this.lease) await this.release(this.lease);
  }

  /** The lease is gone: nothing to give back. */
  lose(): Promise<void> {
    const { cluster, logger, onLost } = this.options;
    if (this.lease) {
      this.lease = undefined;
      logger.info(`Another replica watches cluster ${cluster} now`);
      this.telling = this.telling
        .then(() => onLost(cluster))
        .catch(error => this.warn(error));
    }
    return this.telling;
  }

  /** Never rejects: while the database is away there is nothing to win, and nothing is lost. */
  private async look(): Promise<void> {
    try {
      if (!this.lease) await this.compete();
      else if (!(await this.options.rows.renew(this.lease))) this.lose();
    } catch (error) {
      this.warn(error);
    }
  }

  private async compete(): Promise<void> {
    const { cluster, rows, logger, onWon } = this.options;
    const lease = await rows.win(cluster);
    if (!lease) return;
    this.lease = lease;
    logger.info(`Watching cluster ${cluster}, term ${lease.term}`);
    this.telling = this.telling
      .then(() => onWon(lease))
      .catch(async error => {
        this.warn(error);
        await this.release(lease);
      });
  }

  private async release(lease: LeaseTerm): Promise<void> {
    if (this.lease?.term === lease.term) this.lease = undefined;
    await this.options.rows.release(lease).catch(error => this.warn(error));
  }

  private warn(error: unknown): void {
    this.options.logger.warn(
      `Lease of cluster ${this.options.cluster}: ${error}`,
    );
  }
}
