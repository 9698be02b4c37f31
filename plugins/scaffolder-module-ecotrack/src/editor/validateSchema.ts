import { configApiRef } from '@backstage/frontend-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { formatErrors } from '@ecotrack/model';
import { answersOf } from '../generator/answersOf';
import { serviceGeneratorApiRef } from '../generator/serviceGeneratorApi';
import { surroundingsOf } from '../generator/surroundingsOf';

/** Keeps the wizard on its page while the document breaks a rule; what is not known to be valid is not let through. */
export const validateSchema: CustomFieldValidator<string> = async (
  _,
  validation,
  { apiHolder, formData },
) => {
  const generator = apiHolder.get(serviceGeneratorApiRef);
  const config = apiHolder.get(configApiRef);
  if (!generator || !config) {
    throw new Error('The scaffolder module of EcoTrack is not installed.');
  }
  const answers = answersOf(formData);
  const begun = await generator.begin(answers);
  const draft = begun.valid
    ? await generator.draft(
        begun.text,
        surroundingsOf(config, String(answers.name)),
      )
    : begun;
  if (draft.valid) return;
  validation.addError(formatErrors(draft.errors));
};
