import { parseService, type ParseContext } from '../parse/parseService';
import type { ModelError } from '../parse/errors/ModelError';
import { service } from '../service/service';
import type { Service } from '../service/service';
import { parse } from 'yaml';
import { applyEdits } from './applyEdits';
import { preset } from './preset';
import type { PresetName } from './presetNames';
import { packageFor, renaming } from './renaming';

/** What a team decides when it begins with one of the EcoTrack services. */
export interface PresetChoice {
  readonly name: string;
  readonly owner: string;
  readonly description: string;
  /** Java package; derived from a new name when absent. */
  readonly package?: string;
}

/** Text of an `ecotrack.yaml` with the service it describes, or with what is wrong with it. */
export type PresetService = { readonly text: string } & (
  | { readonly valid: true; readonly service: Service }
  | { readonly valid: false; readonly errors: readonly ModelError[] }
);

/**
 * One of the EcoTrack services for a team. Under another name its topics, schema, caches, session
 * prefix, package and secret paths are renamed, so that it shares nothing with the service it came from.
 */
export function serviceFromPreset(
  presetName: PresetName,
  choice: PresetChoice,
  context: ParseContext = {},
): PresetService {
  const text = preset(presetName);
  const from = service.parse(parse(text));
  const other = choice.name !== from.metadata.name;
  const javaPackage =
    choice.package ?? (other ? packageFor(choice.name) : undefined);
  const edited = applyEdits(text, [
    { path: ['metadata', 'name'], value: choice.name },
    { path: ['metadata', 'owner'], value: choice.owner },
    { path: ['metadata', 'description'], value: choice.description },
    ...(javaPackage
      ? [{ path: ['spec', 'application', 'package'], value: javaPackage }]
      : []),
    ...(other ? renaming(from, choice.name) : []),
  ]);
  const result = parseService(edited, context);
  return result.valid
    ? { text: edited, valid: true, service: result.value }
    : { text: edited, valid: false, errors: result.errors };
}
