import type { RecoveryWindow } from '@ecotrack/backstage-plugin-platform-health-common';
import { momentOf } from '../format';

/** A stretch of the picture: shares of its width, 0 to 1. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The recovery window on an axis that ends now. */
export interface WindowPicture {
  /** What the policy promises. */
  readonly promised?: Stretch;
  /** What can be recovered. */
  readonly recoverable: Stretch;
  /** Where the last backup stands. */
  readonly backup?: number;
  /** Seconds up to now that would be lost. */
  readonly lostSeconds: number;
  /** Whether more would be lost than may be. */
  readonly isTooMuch: boolean;
  /** Where the axis begins. */
  readonly start: Date;
  readonly from: Date;
  readonly to: Date;
}

/** Undefined while the ends of the window are not known. */
export function windowOf(
  recovery: RecoveryWindow,
  now: Date,
): WindowPicture | undefined {
  const from = momentOf(recovery.from);
  const to = momentOf(recovery.to);
  if (!from || !to) return undefined;
  const end = Math.max(now.getTime(), to.getTime());
  const wanted = recovery.wantedSeconds && recovery.wantedSeconds * 1000;
  const start = Math.min(from.getTime(), wanted ? end - wanted : end);
  const at = (time: number) =>
    end === start ? 0 : Math.max(0, (time - start) / (end - start));
  const backup = momentOf(recovery.lastBackup);
  const lostSeconds = Math.max(0, (now.getTime() - to.getTime()) / 1000);
  return {
    promised: wanted ? { start: at(end - wanted), end: 1 } : undefined,
    recoverable: { start: at(from.getTime()), end: at(to.getTime()) },
    backup: backup && at(backup.getTime()),
    lostSeconds,
    isTooMuch: lostSeconds > recovery.rpoSeconds,
    start: new Date(start),
    from,
    to,
  };
}
