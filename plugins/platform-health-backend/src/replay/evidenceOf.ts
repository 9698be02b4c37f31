import { assess } from '@ecotrack/backstage-plugin-platform-health-node';
import type {
  Assessment,
  Facts,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type { Subject } from '../engine/Subject';
import { EVIDENCE_FORMAT, EvidenceFile } from './EvidenceFile';
import { RecordedFacts, withoutSecrets } from './RecordedFacts';

/** What of a verdict the file holds, to compare with. */
export const verdictIn = (assessment: Assessment): EvidenceFile['verdict'] => ({
  state: assessment.state,
  findings: assessment.findings.map(one => one.rule),
  missing: assessment.missing.map(one => `${one.source} ${one.cause}`),
});

/** Judges the subject once more, after the findings before, and writes down everything that was asked and answered. */
export function evidenceOf(
  subject: Subject,
  facts: Facts,
  switchedOff: ReadonlySet<string>,
  before: Assessment['findings'] = [],
): EvidenceFile {
  const recorded = new RecordedFacts(facts);
  const { resource, environment, type, profile } = subject;
  const now = facts.now.toISOString();
  const assessment = assess(type, recorded, {
    resource,
    environment,
    thresholds: profile.thresholds,
    switchedOff,
    before,
  });
  return {
    format: EVIDENCE_FORMAT,
    resource,
    environment,
    thresholds: profile.thresholds,
    switchedOff: [...switchedOff],
    now,
    before: withoutSecrets(before),
    facts: recorded.recorded(),
    verdict: verdictIn(assessment),
  };
}
