import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  assess,
  Assessment,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type { LeaseTerm, Memory } from '../memory/Memory';
import { withSince } from '../memory/withSince';
import { Dependents } from './Dependents';
import type { KeyNumberHistory } from './KeyNumberHistory';
import { BoardReport, boardReport, ReportBoard } from './ReportBoard';
import type { Subject } from './Subject';
import { ClusterSources, TrackedFacts } from './TrackedFacts';
import { verdictOf } from './verdictOf';

/** Longest wait between a change and the verdict on it, in milliseconds. */
const GATHER = 50;
/** Longest piece of work before others get their turn, in milliseconds. */
const SLICE = 20;
/** How often a verdict is judged again though nothing changed: it may depend on the time. In milliseconds. */
const AGAIN = 60_000;

export interface EngineOptions {
  /** By cluster. */
  readonly sources: ReadonlyMap<string, ClusterSources>;
  readonly memory: Memory;
  readonly board: ReportBoard;
  readonly history: KeyNumberHistory;
  readonly switchedOff: ReadonlySet<string>;
  readonly intervalSeconds: number;
  readonly logger: LoggerService;
  /** Told how long a verdict took, in seconds. */
  readonly onVerdict?: (seconds: number) => void;
}

/** Judges the subjects of the clusters that this replica watches, each when something that it asked for changes. */
export class Engine {
  private subjects: ReadonlyMap<string, Subject> = new Map();
  private readonly leases = new Map<string, LeaseTerm>();
  private readonly stops = new Map<string, () => void>();
  private readonly dependents = new Dependents();
  private readonly dirty = new Set<string>();
  private readonly noted = new Map<string, { verdict: string; at: number }>();
  private timer?: NodeJS.Timeout;
  private readonly clocks: NodeJS.Timeout[] = [];

  constructor(private readonly options: EngineOptions) {
    this.clocks.push(
      setInterval(() => this.takePoints(), options.intervalSeconds * 1000),
      setInterval(() => this.judgeAll(), AGAIN),
    );
    for (const clock of this.clocks) clock.unref();
  }

  /** What is to be judged from now on. */
  setSubjects(subjects: ReadonlyMap<string, Subject>): void {
    const gone = [...this.subjects.keys()].filter(key => !subjects.has(key));
    const fresh = [...subjects.values()].filter(
      one => this.subjects.get(one.key)?.type !== one.type,
    );
    const old = this.subjects;
    this.subjects = subjects;
    for (const [cluster, lease] of this.leases)
      this.options.memory.forget(
        lease,
        gone.filter(key => old.get(key)?.resource.cluster === cluster),
      );
    for (const key of gone) {
      this.dependents.remove(key);
      this.options.history.forget(key);
      this.noted.delete(key);
    }
    this.options.board.remove(gone);
    this.mark(fresh.map(one => one.key));
  }

  /** Begins to watch and judge a cluster: this replica won its lease. */
  async watch(lease: LeaseTerm): Promise<void> {
    const { cluster } = lease;
    const { sources, memory, board } = this.options;
    const source = sources.get(cluster);
    if (!source) return;
    this.leases.set(cluster, lease);
    const known = await memory.open(lease);
    board.put(known.map(boardReport).filter(one => !board.get(one.subject)));
    const ends = [
      source.objects.onChange(change =>
        this.markAsking('kind' in change ? [change.kind] : change.keys),
      ),
      source.metrics.onChange(keys => this.markAsking(keys)),
    ];
    source.objects.start();
    source.metrics.start();
    this.stops.set(cluster, () => ends.forEach(end => end()));
    this.mark(
      [...this.subjects.values()]
        .filter(one => one.resource.cluster === cluster)
        .map(one => one.key),
    );
  }

  /** Ends watching a cluster: another replica has it, or the portal stops. */
  async unwatch(cluster: string): Promise<void> {
    this.leases.delete(cluster);
    this.options.memory.close(cluster);
    this.stops.get(cluster)?.();
    this.stops.delete(cluster);
    const source = this.options.sources.get(cluster);
    await Promise.all([source?.objects.stop(), source?.metrics.stop()]);
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.clocks.forEach(clearInterval);
    await Promise.all([...this.leases.keys()].map(one => this.unwatch(one)));
  }

  isWatching(cluster: string): boolean {
    return this.leases.has(cluster);
  }

  private markAsking(questions: readonly string[]): void {
    for (const question of questions) this.mark(this.dependents.of(question));
  }

  private mark(subjects: Iterable<string>): void {
    for (const subject of subjects) this.dirty.add(subject);
    if (this.dirty.size > 0 && !this.timer)
      this.timer = setTimeout(() => this.judgeDirty(), GATHER);
  }

  private judgeAll(): void {
    this.mark(this.subjects.keys());
  }

  private judgeDirty(): void {
    this.timer = undefined;
    const end = performance.now() + SLICE;
    const judged: { subject: Subject; assessment: Assessment }[] = [];
    for (const key of this.dirty) {
      this.dirty.delete(key);
      const subject = this.subjects.get(key);
      if (subject && this.leases.has(subject.resource.cluster))
        judged.push({ subject, assessment: this.judge(subject) });
      if (performance.now() > end) break;
    }
    this.options.board.put(this.remember(judged));
    if (this.dirty.size > 0)
      this.timer = setTimeout(() => this.judgeDirty(), 0);
  }

  private judge(subject: Subject): Assessment {
    const { sources, switchedOff, board, onVerdict } = this.options;
    const { resource, environment, profile } = subject;
    const began = performance.now();
    const facts = new TrackedFacts(sources.get(resource.cluster)!);
    try {
      return assess(subject.type, facts, {
        resource,
        environment,
        thresholds: profile.thresholds,
        switchedOff,
        before: board.get(subject.key)?.report.findings,
      });
    } catch (error) {
      return this.failed(subject, error);
    } finally {
      this.dependents.note(subject.key, facts.asked);
      onVerdict?.((performance.now() - began) / 1000);
    }
  }

  /** A rule that fails is a fault of ours: the verdict is unknown, and the log says why. */
  private failed({ resource }: Subject, error: unknown): Assessment {
    this.options.logger.error(
      `the rules of ${resource.technology} failed on ${resource.namespace}/${resource.name}`,
      error instanceof Error ? error : undefined,
    );
    const message = 'a rule of the portal failed; its log says why';
    return {
      resource,
      state: 'unknown',
      sentence: `Not known to be healthy: ${message}.`,
      findings: [],
      missing: [{ source: 'portal', cause: 'unreadable', message }],
      notAssessed: [],
      keyNumbers: [],
      certificates: [],
    };
  }

  /** Verdicts that changed go to the memory at once; numbers alone only once a minute. */
  private remember(
    judged: readonly { subject: Subject; assessment: Assessment }[],
  ): BoardReport[] {
    const { board, memory } = this.options;
    const now = performance.now();
    const changed: (typeof judged)[number][] = [];
    const reports: BoardReport[] = [];
    for (const one of judged) {
      const { subject, assessment } = one;
      const noted = this.noted.get(subject.key);
      const verdict = verdictOf(assessment);
      const old = board.get(subject.key);
      if (old && noted?.verdict === verdict && now - noted.at < AGAIN) {
        reports.push({
          subject: subject.key,
          environment: subject.environment.name,
          report: withSince(assessment, old.report, new Date()),
        });
      } else {
        this.noted.set(subject.key, { verdict, at: now });
        changed.push(one);
      }
    }
    for (const lease of this.leases.values()) {
      const fresh = changed
        .filter(({ subject }) => subject.resource.cluster === lease.cluster)
        .map(({ subject, assessment }) => ({
          assessment,
          environment: subject.environment.name,
          profile: subject.profile.name,
        }));
      if (fresh.length > 0)
        reports.push(...memory.note(lease, fresh).map(boardReport));
    }
    return reports;
  }

  private takePoints(): void {
    const { board, history } = this.options;
    for (const { subject, report } of board.all())
      history.take(subject, report.keyNumbers);
  }
}
