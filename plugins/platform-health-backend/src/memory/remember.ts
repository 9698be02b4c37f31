import type { Assessment } from '@ecotrack/backstage-plugin-platform-health-node';
import type { FreshAssessment, RememberedReport } from './Memory';
import type { Transition } from './Transition';
import { withSince } from './withSince';

/** Whether nothing is told anew only because the first answers are not there yet, as after a start. */
const isPending = ({ findings, missing }: Assessment): boolean =>
  missing.length > 0 &&
  missing.every(one => one.cause === 'pending') &&
  findings.every(one => one.lastKnown);

/** What a verdict says, without the numbers that change with every look. */
const gist = ({ report, environment }: RememberedReport): string =>
  JSON.stringify([
    environment,
    report.state,
    report.sentence,
    report.findings.map(one => [one.rule, one.state, one.since]),
    report.missing.map(one => [one.source, one.cause]),
  ]);

/** What came of a fresh verdict beside the one before. */
export interface Remembered {
  readonly remembered: RememberedReport;
  readonly transition?: Transition;
  /** False when only numbers changed. */
  readonly isNews: boolean;
  /** It says nothing yet, and is not to replace what was known. */
  readonly isPending: boolean;
}

/** Gives each finding its `since`, and tells whether the state changed. The first verdict on a subject is no change. */
export function remember(
  subject: string,
  fresh: FreshAssessment,
  before: RememberedReport | undefined,
  now: Date,
): Remembered {
  const { assessment, environment, profile } = fresh;
  const remembered: RememberedReport = {
    report: withSince(assessment, before?.report, now),
    environment,
    profile,
  };
  if (isPending(assessment))
    return { remembered, isNews: false, isPending: true };
  const from = before?.report.state;
  return {
    remembered,
    isNews: !before || gist(before) !== gist(remembered),
    isPending: false,
    ...(from !== undefined &&
      from !== assessment.state && {
        transition: {
          subject,
          environment,
          at: now.toISOString(),
          from,
          to: assessment.state,
          rule: assessment.findings[0]?.rule,
          sentence: assessment.sentence,
        },
      }),
  };
}
