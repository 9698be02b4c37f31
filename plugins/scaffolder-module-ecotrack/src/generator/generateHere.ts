import { generate } from '@ecotrack/generator';
import {
  documentFromAnswers,
  parsePlatform,
  parseService,
  repairsOf,
} from '@ecotrack/model';
import { callsHere } from './callsHere';
import type { Draft, ServiceGenerator, Surroundings } from './ServiceGenerator';

/** The service generator on the thread that calls it: what the worker runs, and tests. */
export const generateHere: ServiceGenerator = {
  begin: async answers => documentFromAnswers(answers),
  draft: async (text, surroundings) => draftOf(text, surroundings),
  calls: async question => callsHere(question),
  repairs: async (text, errors, { platform, taken }) => {
    const configured = parsePlatform(JSON.stringify(platform ?? {}));
    return configured.valid
      ? repairsOf(text, errors, { platform: configured.value, taken })
      : [];
  },
};

function draftOf(
  text: string,
  { platform: configured, source, taken }: Surroundings,
): Draft {
  const platform = parsePlatform(JSON.stringify(configured ?? {}));
  if (!platform.valid) return platform;
  const service = parseService(text, { platform: platform.value, taken });
  if (!service.valid) return service;
  const { files } = generate(service.value, platform.value, source, text);
  return {
    valid: true,
    service: service.value,
    platform: platform.value,
    files,
  };
}
