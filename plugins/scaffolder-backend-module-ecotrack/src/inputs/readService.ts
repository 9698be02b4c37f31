import { InputError } from '@backstage/errors';
import {
  documentFromAnswers,
  formatErrors,
  parseService,
  type ModelError,
  type Platform,
  type Service,
} from '@ecotrack/model';
import { wrongInput } from './wrongInput';
import type { ServiceInput } from './serviceInput';

/** The scaffolder passes an expression on as it stands when it fails; in a text of people the same signs are text. */
const UNRENDERED = /^\s*\$\{\{[^}]*\}\}\s*$/;

/** A service and the text of its document. */
export interface ReadService {
  readonly service: Service;
  readonly text: string;
}

/** The service an action is asked for; throws InputError with every broken rule, each with field, rule and fix. */
export function readService(
  input: ServiceInput,
  platform: Platform,
): ReadService {
  const text = documentOf(input);
  const result = parseService(text, { platform });
  if (!result.valid) throw invalid(result.errors);
  return { service: result.value, text };
}

function documentOf({ model, answers }: ServiceInput): string {
  if (model !== undefined && answers !== undefined) {
    throw new InputError(
      'Give either "model" or "answers", not both. Rule: service/one-source.',
    );
  }
  if (model !== undefined) return rendered(model, 'model');
  if (answers === undefined) {
    throw new InputError(
      'The service is missing. Rule: service/one-source. Give "model", the text of an ecotrack.yaml, or "answers" of the form.',
    );
  }
  const document = documentFromAnswers(answers);
  if (!document.valid) throw invalid(document.errors);
  return document.text;
}

function rendered(text: string, field: string): string {
  if (!UNRENDERED.test(text)) return text;
  throw wrongInput(
    field,
    'service/template-expression',
    'The document is a template expression that was not rendered.',
    'Write the value itself in its place.',
  );
}

function invalid(errors: readonly ModelError[]) {
  return new InputError(`The service is invalid:\n${formatErrors(errors)}`);
}
