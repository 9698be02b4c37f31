import type { ResourceRef } from '../resources/resourceRef';
import type { HealthState } from '../verdict/state';

/** A verdict that changed, or what the cluster said about a resource. */
export type TimelineEntry =
  | {
      readonly kind: 'transition';
      readonly at: string;
      readonly environment: string;
      readonly resource: ResourceRef;
      readonly from: HealthState;
      readonly to: HealthState;
      /** Rule that made the difference; absent when all is well again. */
      readonly rule?: string;
      readonly sentence: string;
    }
  | {
      readonly kind: 'event';
      readonly at: string;
      readonly environment: string;
      readonly resource: ResourceRef;
      readonly type: 'Normal' | 'Warning';
      readonly reason: string;
      readonly sentence: string;
      readonly count?: number;
    };

/** `GET /entities/{kind}/{namespace}/{name}/timeline?before=&limit=`: the newest first. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** Give it as `before` for older ones; absent at the end. */
  readonly next?: string;
}
