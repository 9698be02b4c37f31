import type { FreshAssessment, Memory } from '../../memory/Memory';

/** A memory that keeps what it was told, and gives every finding the same `since`. */
export function fakeMemory(since = '2026-11-21T11:59:00.000Z') {
  const noted: FreshAssessment[] = [];
  const memory: Memory = {
    open: async () => [],
    note(_lease, assessments) {
      noted.push(...assessments);
      return assessments.map(({ assessment, environment, profile }) => ({
        environment,
        profile,
        report: {
          ...assessment,
          findings: assessment.findings.map(one => ({
            ...one,
            since,
            links: [],
          })),
        },
      }));
    },
    close: () => {},
    forget: () => {},
    stop: async () => {},
    changedAfter: async revision => ({ revision, reports: [], forgotten: [] }),
    timeline: async () => ({ entries: [] }),
  };
  return { memory, noted };
}
