import type { ModelError } from '../parse/errors/ModelError';
import { PRESETS, serviceFromPreset, type PresetName } from '../presets';
import { answers as shape, type Answers } from './Answers';
import { ownDocument } from './ownDocument';
import { starterDocument } from './starterDocument';

/** The text of an `ecotrack.yaml`, or what is wrong with the answers themselves. */
export type AnsweredDocument =
  | { readonly valid: true; readonly text: string }
  | { readonly valid: false; readonly errors: readonly ModelError[] };

const isPreset = (stores: Answers['stores']): stores is PresetName =>
  PRESETS.some(name => name === stores);

const wrongAnswer = (path: string, message: string): ModelError => ({
  path: path || 'answers',
  line: 1,
  column: 1,
  rule: 'answers/shape',
  message,
  fix: 'Fill the form again; an answer has the fields name, owner, description, stores, things, document, exposure, cache and events.',
});

const missing = (path: string, fix: string): AnsweredDocument => ({
  valid: false,
  errors: [{ ...wrongAnswer(path, 'The answer is missing.'), fix }],
});

/**
 * The document that a filled form describes. Only the answers are judged here; whether the
 * document keeps the model's rules is the parser's to say.
 */
export function documentFromAnswers(
  given: Record<string, unknown>,
): AnsweredDocument {
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    return {
      valid: false,
      errors: parsed.error.issues.map(issue =>
        wrongAnswer(
          issue.code === 'unrecognized_keys'
            ? issue.keys.join(', ')
            : issue.path.join('.'),
          issue.code === 'unrecognized_keys'
            ? 'The form has no such field.'
            : `The answer is missing or of the wrong kind: ${issue.message}.`,
        ),
      ),
    };
  }
  return documentOf(parsed.data);
}

function documentOf(answers: Answers): AnsweredDocument {
  const { name, owner, description, stores } = answers;
  if (answers.document?.trim()) {
    return {
      valid: true,
      text: ownDocument(answers.document, { name, owner, description }),
    };
  }
  if (isPreset(stores)) {
    return {
      valid: true,
      text: serviceFromPreset(stores, { name, owner, description }).text,
    };
  }
  if (stores === 'document') {
    return missing('document', 'Write or import an ecotrack.yaml.');
  }
  return stores === 'things' && !answers.things
    ? missing('things', 'Name them in the plural, such as "subscriptions".')
    : { valid: true, text: starterDocument(answers) };
}
