import { ExpiredError, FutureVersionError } from './errors';
import { StoreEvent } from './types';

/**
 * The last events of a cluster, from which watches resume and pages of one
 * list stay consistent. Older resource versions are expired.
 */
export class EventHistory {
  private readonly events: StoreEvent[] = [];
  private latest: number;
  private floor: number;

  constructor(private readonly capacity: number, start: number) {
    this.latest = start;
    this.floor = start;
  }

  /** The resource version of the last event. */
  get resourceVersion(): number {
    return this.latest;
  }

  /** Takes an event whose object carries the next resource version. */
  push(event: StoreEvent): void {
    this.latest = Number(event.object.metadata.resourceVersion);
    this.events.push(event);
    const dropped = this.events.splice(
      0,
      Math.max(0, this.events.length - this.capacity),
    );
    const last = dropped[dropped.length - 1];
    if (last) this.floor = Number(last.object.metadata.resourceVersion);
  }

  /**
   * The events after a resource version, oldest first.
   * Throws ExpiredError when some of them are no longer kept, and
   * FutureVersionError when this store has not come that far.
   */
  since(resourceVersion: number): StoreEvent[] {
    if (resourceVersion < this.floor) {
      throw new ExpiredError(
        `too old resource version: ${resourceVersion} (${this.floor})`,
      );
    }
    if (resourceVersion > this.latest) {
      throw new FutureVersionError(
        `Too large resource version: ${resourceVersion}, current: ${this.latest}`,
      );
    }
    return this.events.filter(
      event => Number(event.object.metadata.resourceVersion) > resourceVersion,
    );
  }
}
