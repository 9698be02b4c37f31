import { parse } from 'yaml';
import { endsAt, nodesAt, textAt } from '../fields';
import type { Placed } from '../Wiring';

/** The kind under which the rules find what a ConfigMap carries for Loki; no cluster has it. */
export const LOG_RULES = 'LogRules';

/** Rules about the log that a ConfigMap carries, as if they were objects like those of Prometheus. */
export function logRulesIn({ file, value }: Placed): Placed[] {
  if (textAt(value, 'kind') !== 'ConfigMap') return [];
  return endsAt({ file, value }, 'data.*')
    .filter(({ field }) => field.includes('-rules.yaml'))
    .map(({ value: text }) => ({
      file,
      value: {
        kind: LOG_RULES,
        metadata: nodesAt(value, 'metadata')[0]?.node,
        spec: parse(text),
      },
    }));
}
