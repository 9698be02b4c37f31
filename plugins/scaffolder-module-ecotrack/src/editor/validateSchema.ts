import { ApiHolder, configApiRef } from '@backstage/frontend-plugin-api';
import {
  CustomFieldValidator,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { askedNamesOf, formatErrors, type Taken } from '@ecotrack/model';
import { readData } from '../document/readData';
import { answersOf } from '../generator/answersOf';
import { serviceGeneratorApiRef } from '../generator/serviceGeneratorApi';
import { surroundingsOf } from '../generator/surroundingsOf';
import { askTaken } from '../taken/askTaken';
import { learn, takenOf } from '../taken/knownNames';

/**
 * Keeps the wizard on its page while the document breaks a rule or takes a name that is in use. Where a name cannot
 * be looked up the page says so; nobody is kept by what is not known.
 */
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
    ? await generator.draft(begun.text, {
        ...surroundingsOf(config, String(answers.name)),
        taken: await takenBy(begun.text, apiHolder),
      })
    : begun;
  if (draft.valid) return;
  validation.addError(formatErrors(draft.errors));
};

async function takenBy(
  text: string,
  apiHolder: ApiHolder,
): Promise<Taken | undefined> {
  const scaffolder = apiHolder.get(scaffolderApiRef);
  if (!scaffolder) return undefined;
  const names = askedNamesOf(readData(text));
  try {
    const answer = await askTaken(scaffolder, names);
    return takenOf(learn({}, names, answer), names);
  } catch {
    return undefined;
  }
}
