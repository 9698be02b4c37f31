import {
  documentFromAnswers,
  parsePlatform,
  parseService,
  type ModelError,
} from '@ecotrack/model';
import { factsOf, type ServiceFacts } from './factsOf';

/** What a form's answers will make, or every rule they break. */
export type SummaryResult =
  | { readonly valid: true; readonly facts: ServiceFacts }
  | { readonly valid: false; readonly errors: readonly ModelError[] };

/** Judges answers as the actions will, under the platform document of the configuration. */
export function summarise(
  answers: Record<string, unknown>,
  platformConfig: unknown,
): SummaryResult {
  const platform = parsePlatform(JSON.stringify(platformConfig ?? {}));
  if (!platform.valid) return platform;
  const document = documentFromAnswers(answers);
  if (!document.valid) return document;
  const service = parseService(document.text, { platform: platform.value });
  if (!service.valid) return service;
  return {
    valid: true,
    facts: factsOf(service.value, platform.value, document.text),
  };
}
