import * as z from 'zod/v4';
import type { RuleId } from './rules';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A whole number within bounds. */
export const integer = (rule: RuleId, { min, max }: Bounds) =>
  z.int({ error: rule }).min(min, { error: rule }).max(max, { error: rule });

/** A number within bounds. */
export const decimal = (rule: RuleId, { min, max }: Bounds) =>
  z.number({ error: rule }).min(min, { error: rule }).max(max, { error: rule });
