import { configApiRef } from '@backstage/frontend-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { answersOf } from '../generator/answersOf';
import { summarise } from './summarise';
import type { Summary } from './summaryLines';

/** Keeps the form on its page while the answers break a rule of the model, and says which, each with its fix. */
export const validateAnswers: CustomFieldValidator<Summary> = (
  _,
  validation,
  { apiHolder, formData },
) => {
  const platform = apiHolder
    .get(configApiRef)
    ?.getOptional('ecotrack.platform');
  const result = summarise(answersOf(formData), platform);
  if (result.valid) return;
  for (const { path, message, fix } of result.errors) {
    validation.addError(`${path}: ${message} ${fix}`);
  }
};
