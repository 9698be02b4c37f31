import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  Assessment,
  Environment,
  Fact,
} from '@ecotrack/backstage-plugin-platform-health-node';

export const EVIDENCE_FORMAT = 'ecotrack.io/health-evidence/v1';

/** Everything that a verdict was made of, so that it can be made again. */
export interface EvidenceFile {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly resource: ResourceRef;
  readonly environment: Environment;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly switchedOff: readonly string[];
  /** The cluster's clock, ISO 8601. */
  readonly now: string;
  /** Findings of the verdict before: they stand where a rule could not look again. */
  readonly before?: Assessment['findings'];
  /** Answers by question. */
  readonly facts: Readonly<Record<string, Fact<unknown>>>;
  /** What the rules said. */
  readonly verdict: {
    readonly state: string;
    readonly findings: readonly string[];
    readonly missing: readonly string[];
  };
}
