import { z } from 'zod/v4';
import type { RuleId } from './rules';

/**
 * A string that must match a pattern. The zod message carries the rule's id:
 * the parser looks the sentence and the fix up by it (see rules.ts).
 */
export function text(
  rule: RuleId,
  pattern: RegExp,
  { min = 1, max }: { min?: number; max: number },
) {
  return z
    .string({ error: rule })
    .min(min, { error: rule })
    .max(max, { error: rule })
    .regex(pattern, { error: rule });
}
