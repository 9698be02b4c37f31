import * as z from 'zod/v4';
import { PLAIN_TEXT, PLAIN_TEXT_OR_EMPTY } from './patterns';
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

/** One line of what people write, in any script. */
export const sentence = (rule: RuleId = 'document/text') =>
  text(rule, PLAIN_TEXT, { max: 500 });

/** Like `sentence`, and may be empty. */
export const optionalSentence = (rule: RuleId = 'document/text') =>
  text(rule, PLAIN_TEXT_OR_EMPTY, { min: 0, max: 500 });
