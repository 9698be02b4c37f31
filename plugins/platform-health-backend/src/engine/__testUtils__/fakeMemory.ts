import type {
  FreshAssessment,
  Memory,
  RememberedReport,
} from '../../memory/Memory';

const since = '2026-11-21T11:59:00.000Z';

/** A memory that has something already, keeps what it is told, and gives every finding the same `since`. */
export function fakeMemory(remembered: readonly RememberedReport[] = []) {
  const noted: FreshAssessment[] = [];
  const memory: Memory = {
    open: async () => remembered,
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
