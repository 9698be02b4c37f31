import { InputError } from '@backstage/errors';

/** The error of one input that breaks a rule: which input, what is wrong, the rule's id, and what to do. */
export const wrongInput = (
  field: string,
  rule: string,
  message: string,
  fix: string,
) => new InputError(`${field}: ${message} Rule: ${rule}. ${fix}`);
