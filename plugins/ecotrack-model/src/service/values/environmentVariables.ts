import * as z from 'zod/v4';
import { optionalSentence, text } from '../../rules/text';

/** Environment variables by name. What is secret stands in `security.secrets` instead. */
export const environmentVariables = z
  .record(
    text('application/environment-name', /^[A-Z][A-Z0-9_]*$/, { max: 63 }),
    optionalSentence('application/environment-value'),
  )
  .default({});
