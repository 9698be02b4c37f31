import type { Readable } from 'node:stream';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DoorClient } from '../door/DoorClient';
import { readLines } from '../door/readLines';
import { Backoff } from '../pace/Backoff';
import { Clock, sleep } from '../pace/Clock';
import type { ClusterGate } from '../pace/ClusterGate';
import type { WatchTiming } from '../pace/timing';
import type { Projector } from '../projection/createProjector';
import type { ChangedKeys, KindObjects } from '../store/KindObjects';
import { Expired, Interruption, Trouble } from '../Trouble';
import { chooseVersion } from './chooseVersion';
import type { KindStatus } from './KindStatus';
import { listObjects } from './listObjects';
import { pauseAfter } from './pauseAfter';
import { readEvent } from './readEvent';
import { SilenceWatchdog } from './SilenceWatchdog';

export interface ReflectorOptions {
  readonly kind: string;
  readonly client: DoorClient;
  readonly gate: ClusterGate;
  readonly project: Projector;
  readonly objects: KindObjects;
  readonly status: KindStatus;
  readonly clock: Clock;
  readonly timing: WatchTiming;
  readonly random: () => number;
  readonly logger: LoggerService;
  /** Told the keys of questions whose answers changed. */
  readonly onKeys: (keys: ChangedKeys) => void;
}

/** Answers in a row that a kind is not installed, after which it is gone: about a quarter of a minute by the default pauses. */
const GONE_AFTER = 5;

/** Keeps the objects of one kind of one cluster as they are there: lists them, then watches. */
export class Reflector {
  private readonly backoff: Backoff;
  private version?: string;
  /** Version that a watch goes on from; absent when only a list tells the truth. */
  private position?: string;

  constructor(private readonly options: ReflectorOptions) {
    this.backoff = new Backoff(options.timing.backoff, options.random);
  }

  /** Resolves when the signal aborts; never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.advance(signal);
      } catch (error) {
        if (!signal.aborted) await this.recover(error, signal);
      }
    }
  }

  private async advance(signal: AbortSignal): Promise<void> {
    const { client, kind, status, timing } = this.options;
    this.version ??= await chooseVersion(client, kind, signal);
    const isOld = status.age > timing.silence - timing.backoff[1];
    if (this.position === undefined || isOld)
      this.position = await this.list(this.version, signal);
    await this.watch(this.version, this.position, signal);
  }

  private async list(version: string, signal: AbortSignal): Promise<string> {
    const { objects, status, clock, onKeys } = this.options;
    const asked = clock.now();
    const list = await listObjects({ ...this.options, version }, signal);
    const keys = await objects.replace(list.objects);
    status.listed(asked);
    if (keys.length) onKeys(keys);
    return list.resourceVersion;
  }

  private async watch(
    version: string,
    position: string,
    signal: AbortSignal,
  ): Promise<void> {
    const { client, kind, clock, timing, random, status } = this.options;
    const [shortest, longest] = timing.watchSeconds;
    const seconds = Math.round(shortest + random() * (longest - shortest));
    const watchdog = new SilenceWatchdog(clock, timing.silence);
    const within = AbortSignal.any([signal, watchdog.signal]);
    const query = {
      version,
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: position,
      timeoutSeconds: String(seconds),
    };
    try {
      const body = await client.watch(kind, query, within);
      status.watching();
      const began = clock.now();
      await this.follow(body, watchdog);
      await this.ended(clock.now() - began, signal);
    } finally {
      watchdog.stop();
    }
  }

  /** Rejects with Expired or Interruption. */
  private async follow(
    body: Readable,
    watchdog: SilenceWatchdog,
  ): Promise<void> {
    try {
      for await (const line of readLines(body)) {
        watchdog.heard();
        this.take(line);
      }
    } catch (error) {
      throw error instanceof Expired ? error : new Interruption(error);
    }
  }

  private take(line: string): void {
    const { objects, project, status, onKeys } = this.options;
    const event = readEvent(line, project);
    this.position = event.resourceVersion ?? this.position;
    const { object } = event;
    const keys =
      object &&
      (event.type === 'DELETED' ? objects.remove(object) : objects.put(object));
    status.confirm();
    if (keys?.length) onKeys(keys);
  }

  /** The cluster closed a watch as it should; a cluster that does so at once is not asked again at once. */
  private async ended(lived: number, signal: AbortSignal): Promise<void> {
    const { clock, timing, status } = this.options;
    if (lived < timing.steadyAfter) {
      await sleep(clock, this.backoff.next(), signal);
      return;
    }
    status.confirm();
    this.backoff.reset();
  }

  private async recover(error: unknown, signal: AbortSignal): Promise<void> {
    const { clock, gate, kind, logger } = this.options;
    if (error instanceof Trouble) {
      const { isClusterWide } = error.details;
      await sleep(
        clock,
        this.note(error),
        signal,
        isClusterWide ? gate.onRecovery : undefined,
      );
      return;
    }
    logger.debug(`${kind} is listed again: ${error}`);
    this.position = undefined;
    const pause =
      error instanceof Expired
        ? this.backoff.nextButFirst()
        : this.backoff.next();
    await sleep(clock, pause, signal);
  }

  /** Notes what a request failed of; gives back how long to wait, in milliseconds. */
  private note(told: Trouble): number {
    const { status, objects, timing, random, gate } = this.options;
    const trouble = this.believed(told);
    status.failed(trouble);
    const { failuresInARow } = status;
    if (failuresInARow > 1) this.position = undefined;
    if (trouble.reason === 'not-installed') {
      objects.clear();
      this.version = undefined;
      this.position = undefined;
    }
    const { backoff } = this;
    return pauseAfter(trouble, {
      timing,
      random,
      backoff,
      failuresInARow,
      untilProbe: trouble.details.isClusterWide ? gate.untilProbe : 0,
    });
  }

  /** A server that has just started answers 404 for custom kinds until it has read them: a kind that was there is not gone at once. */
  private believed(trouble: Trouble): Trouble {
    const { status } = this.options;
    if (
      trouble.reason !== 'not-installed' ||
      !status.isKnown ||
      status.failuresInARow + 1 >= GONE_AFTER
    )
      return trouble;
    return new Trouble('unreachable', trouble.message);
  }
}
