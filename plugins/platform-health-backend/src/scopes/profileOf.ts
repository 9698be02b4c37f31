import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { parseEntityRef } from '@backstage/catalog-model';
import type { HealthConfig } from '../config/HealthConfig';
import type { CatalogEntry } from './CatalogEntry';

/** Thresholds in place of the rules' own, and a name that is the same for the same thresholds. */
export interface Profile {
  /** '' when nothing differs from the operator's thresholds. */
  readonly name: string;
  readonly thresholds: Readonly<Record<string, number>>;
  /** What an entity asked for and did not get, and why. */
  readonly refused: readonly string[];
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

function wishes(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return {};
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

/** The thresholds that hold for an entity: the operator's, its system's, and its own within the operator's bounds. */
export function profileOf(
  entry: CatalogEntry,
  rules: ReadonlyMap<string, Rule>,
  config: HealthConfig,
): Profile {
  const refused: string[] = [];
  const own: Record<string, number> = {
    ...(entry.system && config.systems[parseEntityRef(entry.system).name]),
  };
  const wished = wishes(entry.thresholds);
  if (!wished) refused.push('the annotation is no JSON object');
  for (const [id, value] of Object.entries(wished ?? {})) {
    const threshold = rules.get(id)?.threshold;
    if (!threshold) refused.push(`there is no rule ${id} with a threshold`);
    else if (!isNumber(value)) refused.push(`${id} is no number`);
    else {
      const [lowest, highest] = config.rules[id]?.bounds ?? threshold.bounds;
      if (value >= lowest && value <= highest) own[id] = value;
      else refused.push(`${id} must be from ${lowest} to ${highest}`);
    }
  }
  const sorted = Object.keys(own).sort();
  return {
    name: sorted.map(id => `${id}=${own[id]}`).join(','),
    thresholds: {
      ...Object.fromEntries(
        Object.entries(config.rules).flatMap(([id, { threshold }]) =>
          threshold === undefined ? [] : [[id, threshold]],
        ),
      ),
      ...own,
    },
    refused,
  };
}
