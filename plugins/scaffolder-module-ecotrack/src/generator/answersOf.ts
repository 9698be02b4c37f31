import { ANSWER_FIELDS } from '@ecotrack/model';

/**
 * The answers among a form's data, as the template's steps hand them on. The form holds the data of all pages and
 * the value of the preview itself.
 */
export const answersOf = (
  formData: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> =>
  Object.fromEntries(
    ANSWER_FIELDS.filter(name => formData[name] !== undefined).map(name => [
      name,
      formData[name],
    ]),
  );
