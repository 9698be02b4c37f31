import { InputError } from '@backstage/errors';
import {
  documentFromAnswers,
  formatErrors,
  parseService,
  type ModelError,
  type Platform,
  type Service,
} from '@ecotrack/model';
import type { ServiceInput } from './serviceInput';

const UNRENDERED = /\$\{\{|\{%/;

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
  if (UNRENDERED.test(text)) {
    throw new InputError(
      'The document holds a template expression that was not rendered. Rule: service/template-expression. Write the value itself in its place.',
    );
  }
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
  if (model !== undefined) return model;
  if (answers === undefined) {
    throw new InputError(
      'The service is missing. Rule: service/one-source. Give "model", the text of an ecotrack.yaml, or "answers" of the form.',
    );
  }
  const document = documentFromAnswers(answers);
  if (!document.valid) throw invalid(document.errors);
  return document.text;
}

function invalid(errors: readonly ModelError[]) {
  return new InputError(`The service is invalid:\n${formatErrors(errors)}`);
}
