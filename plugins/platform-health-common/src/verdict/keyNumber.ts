import type { Unit } from './unit';

/** A number worth a glance. Absent from the list when it is not known: never zero for want of looking. */
export interface KeyNumber {
  /** Stable id, such as `replication-lag`; the pages have words for it. */
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  /** What `value` is out of, such as ready replicas out of the wanted. */
  readonly of?: number;
  /** Earlier values, the oldest first, at `stepSeconds` apart; null where none was known. */
  readonly trend?: {
    readonly stepSeconds: number;
    readonly values: readonly (number | null)[];
  };
}
