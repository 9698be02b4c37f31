import { InputError } from '@backstage/errors';
import { assess } from '@ecotrack/backstage-plugin-platform-health-node';
import type { Assessment } from '@ecotrack/backstage-plugin-platform-health-node';
import type { Providers } from '../engine/Providers';
import { EVIDENCE_FORMAT, EvidenceFile } from './EvidenceFile';
import { verdictIn } from './evidenceOf';
import { replayedFacts } from './RecordedFacts';

function readFile(text: string): EvidenceFile {
  let file;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new InputError(`the file is no JSON: ${error}`);
  }
  if (file?.format === EVIDENCE_FORMAT) return file;
  throw new InputError(
    `the file is no evidence: its "format" must be ${EVIDENCE_FORMAT}`,
  );
}

/** Judges by the facts of an evidence file; says whether the verdict is the one in the file. Throws InputError. */
export function replay(
  text: string,
  providers: Providers,
): { readonly assessment: Assessment; readonly isSame: boolean } {
  const file = readFile(text);
  const { technology, type: typeName } = file.resource;
  const type = providers.resourceType(technology, typeName);
  if (!type)
    throw new InputError(
      `no provider judges ${technology} ${typeName}; replay with the module that does`,
    );
  const assessment = assess(type, replayedFacts(file.now, file.facts), {
    resource: file.resource,
    environment: file.environment,
    thresholds: file.thresholds,
    switchedOff: new Set(file.switchedOff),
    before: file.before,
  });
  return {
    assessment,
    isSame:
      JSON.stringify(verdictIn(assessment)) === JSON.stringify(file.verdict),
  };
}
