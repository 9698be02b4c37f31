import type { KeyNumber } from '@ecotrack/backstage-plugin-platform-health-common';

/** Points of a sparkline. */
const POINTS = 40;

/** Earlier key numbers of the subjects, one point for each interval. */
export class KeyNumberHistory {
  private readonly values = new Map<string, Map<string, (number | null)[]>>();

  constructor(private readonly stepSeconds: number) {}

  /** Takes a point of each number that is known now; of those that were known before and are not, an empty one. */
  take(subject: string, numbers: readonly KeyNumber[]): void {
    const points =
      this.values.get(subject) ?? new Map<string, (number | null)[]>();
    this.values.set(subject, points);
    const now = new Map(numbers.map(one => [one.id, one.value]));
    for (const id of new Set([...points.keys(), ...now.keys()])) {
      const earlier = points.get(id) ?? [];
      points.set(id, [...earlier, now.get(id) ?? null].slice(-POINTS));
    }
  }

  /** The numbers with what they were before. */
  withTrend(
    subject: string,
    numbers: readonly KeyNumber[],
  ): readonly KeyNumber[] {
    const points = this.values.get(subject);
    return numbers.map(one => {
      const values = points?.get(one.id) ?? [];
      return values.length > 1
        ? { ...one, trend: { stepSeconds: this.stepSeconds, values } }
        : one;
    });
  }

  forget(subject: string): void {
    this.values.delete(subject);
  }
}
