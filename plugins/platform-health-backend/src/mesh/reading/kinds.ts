import { kindSource } from '@ecotrack/backstage-plugin-platform-health-node';
import type { Kind } from '@ecotrack/analysis';
import { KIND_IDS } from '../projections';

/** Kinds as sources of a rule. */
export const sourcesOf = (kinds: readonly Kind[]): readonly string[] =>
  kinds.map(kind => kindSource(KIND_IDS[kind]));

export const POD_SOURCE = kindSource(KIND_IDS.Pod);
