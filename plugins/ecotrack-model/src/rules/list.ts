import * as z from 'zod/v4';
import type { RuleId } from './rules';

/** A list of bounded length. */
export const list = <Item extends z.ZodType>(
  rule: RuleId,
  item: Item,
  { min = 0, max }: { min?: number; max: number },
) =>
  z
    .array(item, { error: rule })
    .min(min, { error: rule })
    .max(max, { error: rule });
