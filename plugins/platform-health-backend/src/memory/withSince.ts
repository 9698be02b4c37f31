import type {
  Finding,
  HealthReport,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { Assessment } from '@ecotrack/backstage-plugin-platform-health-node';

/**
 * The verdict with a `since` for each finding: the one that an object tells, else the one it had before, else now.
 * Links are made where it is shown.
 */
export function withSince(
  assessment: Assessment,
  before: HealthReport | undefined,
  now: Date,
): HealthReport {
  const sinceOf = new Map(before?.findings.map(one => [one.rule, one.since]));
  return {
    ...assessment,
    findings: assessment.findings.map(
      (one): Finding => ({
        ...one,
        since: one.since ?? sinceOf.get(one.rule) ?? now.toISOString(),
        links: [],
      }),
    ),
  };
}
