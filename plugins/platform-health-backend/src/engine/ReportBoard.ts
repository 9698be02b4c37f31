import type { HealthReport } from '@ecotrack/backstage-plugin-platform-health-common';
import type { RememberedReport } from '../memory/Memory';
import { subjectKey } from './Subject';
import { verdictOf } from './verdictOf';

/** A verdict as the portal shows it now. */
export interface BoardReport {
  readonly subject: string;
  readonly environment: string;
  readonly report: HealthReport;
}

/** What the memory keeps, as the board has it. */
export const boardReport = ({
  report,
  environment,
  profile,
}: RememberedReport): BoardReport => ({
  subject: subjectKey(report.resource, profile),
  environment,
  report,
});

/**
 * Called with the subjects whose reports are others now; `isNews` when one of them says something else, and not only
 * other numbers.
 */
export type BoardListener = (
  subjects: readonly string[],
  isNews: boolean,
) => void;

const saysTheSame = (one: HealthReport, other: HealthReport) =>
  one.sentence === other.sentence && verdictOf(one) === verdictOf(other);

/** The verdicts of all clusters, whoever made them. */
export class ReportBoard {
  private readonly reports = new Map<string, BoardReport>();
  private readonly listeners = new Set<BoardListener>();

  get(subject: string): BoardReport | undefined {
    return this.reports.get(subject);
  }

  all(): Iterable<BoardReport> {
    return this.reports.values();
  }

  put(reports: readonly BoardReport[]): void {
    const isNews = reports.some(({ subject, report }) => {
      const before = this.reports.get(subject)?.report;
      return !before || !saysTheSame(before, report);
    });
    for (const one of reports) this.reports.set(one.subject, one);
    this.tell(
      reports.map(one => one.subject),
      isNews,
    );
  }

  remove(subjects: readonly string[]): void {
    for (const subject of subjects) this.reports.delete(subject);
    this.tell(subjects, true);
  }

  onChange(listener: BoardListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(subjects: readonly string[], isNews: boolean): void {
    if (subjects.length > 0)
      for (const listener of this.listeners) listener(subjects, isNews);
  }
}
