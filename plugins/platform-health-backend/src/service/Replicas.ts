import type { LoggerService } from '@backstage/backend-plugin-api';
import { boardReport, ReportBoard } from '../engine/ReportBoard';
import type { Memory } from '../memory/Memory';

/** How often the database is asked for what other replicas saw, in milliseconds. */
const EVERY = 5_000;

/** Takes over what other replicas see of the clusters they watch. */
export class Replicas {
  private revision = 0;
  private reading?: Promise<void>;
  private clock?: NodeJS.Timeout;

  constructor(
    private readonly options: {
      readonly memory: Pick<Memory, 'changedAfter'>;
      readonly board: ReportBoard;
      readonly logger: LoggerService;
    },
  ) {}

  start(): void {
    this.clock = setInterval(() => void this.read(), EVERY);
    this.clock.unref();
    void this.read();
  }

  stop(): void {
    clearInterval(this.clock);
  }

  /** Reads now; another replica said that there is something. One reading at a time. */
  read(): Promise<void> {
    this.reading ??= this.readOnce().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async readOnce(): Promise<void> {
    const { memory, board, logger } = this.options;
    try {
      const { revision, reports, forgotten } = await memory.changedAfter(
        this.revision,
      );
      this.revision = revision;
      board.put(reports.map(boardReport));
      board.remove(forgotten);
    } catch (error) {
      logger.warn(
        `the database did not tell what other replicas see: ${error}`,
      );
    }
  }
}
