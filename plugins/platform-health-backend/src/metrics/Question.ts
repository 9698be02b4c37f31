import { createHash } from 'node:crypto';
import type { MissingSource } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  Fact,
  Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';

export type Trouble = Omit<MissingSource, 'source' | 'since'>;

const iso = (time: number) => new Date(time).toISOString();

/** One query with its values: the last answer, and what came after it. */
export class Question {
  /** Answers told since somebody wanted to know. */
  unwanted = 0;
  timer?: NodeJS.Timeout;
  private answer?: { readonly samples: readonly Sample[]; readonly at: number };
  private trouble?: Trouble & { readonly since: number };

  constructor(
    readonly key: string,
    readonly source: string,
    readonly expression: string,
  ) {}

  /** Milliseconds from now until its turn in the interval; questions have different turns, always the same. */
  untilTurn(interval: number, now: number): number {
    const turn =
      createHash('sha256').update(this.key).digest().readUInt32BE() % interval;
    return interval - ((((now - turn) % interval) + interval) % interval);
  }

  get state(): MissingSource['cause'] | 'synced' {
    return this.trouble?.cause ?? (this.answer ? 'synced' : 'pending');
  }

  get message(): string | undefined {
    return this.trouble?.message;
  }

  get seriesCount(): number {
    return this.answer?.samples.length ?? 0;
  }

  get answeredAt(): number | undefined {
    return this.answer?.at;
  }

  answered(samples: readonly Sample[], at: number): void {
    this.answer = { samples, at };
    this.trouble = undefined;
  }

  /** Whether that is news. */
  failed(trouble: Trouble, at: number): boolean {
    const before = this.trouble;
    this.trouble = { ...trouble, since: before?.since ?? at };
    return (
      before?.cause !== trouble.cause || before.message !== trouble.message
    );
  }

  /** What is known; an answer that nobody could repeat for `maxAge` milliseconds is not known any more. */
  fact(now: number, maxAge: number): Fact<readonly Sample[]> {
    const { source, answer } = this;
    const trouble = this.trouble ?? staleness(answer?.at, now, maxAge);
    if (!answer)
      return {
        status: 'missing',
        missing: {
          source,
          cause: trouble?.cause ?? 'pending',
          message: trouble?.message ?? 'Prometheus has not answered yet',
        },
      };
    const known = { value: answer.samples, asOf: iso(answer.at) };
    if (!trouble) return { status: 'known', ...known };
    const { cause, message, since } = trouble;
    return {
      status: 'missing',
      missing: { source, cause, message, since: iso(since) },
      lastKnown: known,
    };
  }
}

function staleness(at: number | undefined, now: number, maxAge: number) {
  return at !== undefined && now - at > maxAge
    ? {
        cause: 'stale' as const,
        message: `Prometheus was last asked at ${iso(at)}`,
        since: at,
      }
    : undefined;
}
