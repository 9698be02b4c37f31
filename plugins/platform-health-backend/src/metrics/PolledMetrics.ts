import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { SourceList } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  Fact,
  QueryParameters,
  QueryTemplate,
  Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { ClusterMetrics, sampleKey } from './ClusterMetrics';
import type { ClusterMetricsOptions } from './createClusterMetrics';
import { Listeners } from './Listeners';
import { askPrometheus } from './prometheus/askPrometheus';
import { QueryFailure } from './prometheus/QueryFailure';
import { Question } from './Question';
import { ServerState } from './ServerState';
import { sourceRow } from './sourceRow';

/** Answers that nobody wanted before a question is given up. */
const UNWANTED_ANSWERS = 3;
/** Intervals after which an answer that was not repeated is stale. */
const STALE_AFTER = 3;

/**
 * Asks the questions of one cluster again and again, each at its own turn of the interval and a few at once. While the
 * server does not answer, one question per interval finds out when it does again.
 */
export class PolledMetrics implements ClusterMetrics {
  readonly cluster: string;
  private readonly questions = new Map<string, Question>();
  private readonly waiting = new Set<Question>();
  private readonly running = new Map<Question, Promise<void>>();
  private readonly server = new ServerState();
  private readonly listeners: Listeners;
  private readonly logger: LoggerService;
  private probe?: NodeJS.Timeout;
  private leaveAloneUntil = 0;
  private life?: AbortController;

  constructor(private readonly options: Required<ClusterMetricsOptions>) {
    this.cluster = options.cluster;
    this.logger = options.logger.child({ cluster: options.cluster });
    this.listeners = new Listeners(error =>
      this.logger.error('A listener to metrics failed', error as Error),
    );
  }

  samples(
    query: QueryTemplate,
    parameters: QueryParameters,
  ): Fact<readonly Sample[]> {
    const key = sampleKey(query, parameters);
    try {
      const question =
        this.questions.get(key) ?? this.begin(key, query, parameters);
      question.unwanted = 0;
      return question.fact(Date.now(), this.options.interval * STALE_AFTER);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { message } = error;
      const source = `prometheus:${query.id}`;
      return {
        status: 'missing',
        missing: { source, cause: 'unreadable', message },
      };
    }
  }

  onChange(listener: (keys: readonly string[]) => void): () => void {
    return this.listeners.add(listener);
  }

  sources(): SourceList['sources'] {
    return [
      sourceRow(
        this.cluster,
        [...this.questions.values()],
        this.server.trouble,
      ),
    ];
  }

  start(): void {
    if (this.life) return;
    this.life = new AbortController();
    for (const question of this.questions.values()) this.enqueue(question);
  }

  async stop(): Promise<void> {
    this.life?.abort();
    this.life = undefined;
    this.rest();
    const ending = [...this.running.values()];
    this.running.clear();
    await Promise.all(ending);
  }

  private begin(
    key: string,
    query: QueryTemplate,
    parameters: QueryParameters,
  ): Question {
    const question = new Question(
      key,
      `prometheus:${query.id}`,
      query.expression(parameters),
    );
    this.questions.set(key, question);
    if (this.server.trouble) question.failed(this.server.trouble, Date.now());
    else this.enqueue(question);
    return question;
  }

  /** No poll is planned any more. */
  private rest(): void {
    clearTimeout(this.probe);
    this.probe = undefined;
    this.waiting.clear();
    for (const { timer } of this.questions.values()) clearTimeout(timer);
  }

  private enqueue(question: Question): void {
    if (!this.life || this.running.has(question)) return;
    clearTimeout(question.timer);
    this.waiting.add(question);
    this.runWaiting(this.life.signal);
  }

  private runWaiting(signal: AbortSignal): void {
    for (const question of this.waiting) {
      if (this.running.size >= this.options.concurrency) return;
      this.waiting.delete(question);
      this.running.set(question, this.poll(question, signal));
    }
  }

  private async poll(question: Question, signal: AbortSignal): Promise<void> {
    const { server } = this.options;
    const outcome = await askPrometheus(server, question.expression, {
      ...this.options,
      signal,
    }).catch((failure: QueryFailure) => failure);
    if (signal.aborted) return;
    this.running.delete(question);
    if (outcome instanceof QueryFailure) this.failed(question, outcome);
    else this.answered(question, outcome.samples);
    this.runWaiting(signal);
  }

  private answered(question: Question, samples: readonly Sample[]): void {
    question.answered(samples, Date.now());
    this.serverSpoke(question);
    this.tell([question]);
  }

  private failed(question: Question, failure: QueryFailure): void {
    const now = Date.now();
    const trouble = { cause: failure.sourceCause, message: failure.message };
    const wasUp = !this.server.trouble;
    if (failure.reach !== 'query' && this.server.fellSilent(failure)) {
      if (wasUp) this.logger.warn(failure.message);
      this.planProbe(question, failure.retryAfter);
      const silent = [...this.questions.values()];
      this.tell(silent.filter(one => one.failed(trouble, now)));
      return;
    }
    question.failed(trouble, now);
    if (failure.reach === 'query') this.serverSpoke(question);
    else this.planNext(question);
    this.tell([question]);
  }

  private tell(questions: readonly Question[]): void {
    for (const question of questions) question.unwanted += 1;
    this.listeners.tell(questions.map(({ key }) => key));
  }

  private serverSpoke(question: Question): void {
    const wasDown = this.server.spoke();
    this.planNext(question);
    if (!wasDown) return;
    clearTimeout(this.probe);
    this.leaveAloneUntil = 0;
    this.logger.info('Prometheus answers again');
    for (const one of this.questions.values())
      if (one !== question) this.enqueue(one);
  }

  private planNext(question: Question): void {
    clearTimeout(question.timer);
    question.timer = setTimeout(() => {
      if (question.unwanted < UNWANTED_ANSWERS) this.enqueue(question);
      else this.questions.delete(question.key);
    }, question.untilTurn(this.options.interval, Date.now()));
  }

  private planProbe(failed: Question, retryAfter: number): void {
    this.rest();
    // at the end of the line: one question that hangs the server must not be the only one that is tried
    this.questions.delete(failed.key);
    this.questions.set(failed.key, failed);
    this.leaveAloneUntil = Math.max(
      this.leaveAloneUntil,
      Date.now() + Math.max(this.options.interval, retryAfter),
    );
    this.probe = setTimeout(() => {
      const [next] = this.questions.values();
      this.enqueue(next);
    }, this.leaveAloneUntil - Date.now());
  }
}
