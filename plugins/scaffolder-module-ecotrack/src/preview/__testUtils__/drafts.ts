import { PRESETS, preset } from '@ecotrack/model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateHere } from '../../generator/generateHere';
import type { ValidDraft } from '../ValidDraft';

const FOLDER = join(__dirname, '../../../../ecotrack-model/test-models');

/** The five EcoTrack services and the models made for tests, by name. */
export const MODELS: ReadonlyMap<string, string> = new Map([
  ...PRESETS.map(name => [name, preset(name)] as const),
  ...['everything', 'no-database', 'no-kafka'].map(
    name => [name, readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')] as const,
  ),
]);

export const PRICES = {
  currency: 'EUR',
  cpu: 20,
  memory: 4,
  storage: 0.4,
  partition: 0.1,
};

/** What the generator makes of a model, as the worker answers it. */
export async function draftOf(
  model: string,
  platform: object = {},
): Promise<ValidDraft> {
  const draft = await generateHere.draft(MODELS.get(model)!, {
    platform,
    source: {
      repositoryUrl: `https://forge.example/ecotrack/${model}.git`,
      branch: 'main',
    },
  });
  if (!draft.valid) throw new Error(JSON.stringify(draft.errors));
  return draft;
}
