import type { JsonObject, JsonValue } from '@backstage/types';
import type { HealthInput } from './HealthInput';

export type Path = readonly (string | number)[];

/** What stands at an input for a value of the corpus. */
type Wrap = (value: JsonValue) => unknown;

/** Two harmless values of a kind, by which the files that carry a value are found; one sorts early, one late. */
export type Harmless = readonly [JsonValue, JsonValue];

/** A place in the service document or in the platform document. */
export interface DocumentInput {
  readonly into: 'service' | 'platform';
  readonly path: Path;
  readonly wrap: Wrap;
  /** Of the same kind as the value; without them the value is read back from the document alone. */
  readonly harmless?: (value: JsonValue) => Harmless;
  /** What else is wrong with a value that is carried, as ends of a sentence. */
  readonly also?: (value: JsonValue) => readonly string[];
}

interface DocumentOptions {
  readonly wrap?: Wrap;
  readonly harmless?: Harmless | ((value: JsonValue) => Harmless);
  readonly also?: DocumentInput['also'];
}

/** An answer of the form "create service". */
export interface AnswerInput {
  readonly into: 'form';
  /** Name of the answer; empty when the value is a whole set of answers. */
  readonly answer: string;
  readonly answers: (value: JsonValue) => JsonObject;
  /** Where the model says what is wrong with it. */
  readonly path: Path;
}

/** An input of a scaffolder action. */
export interface ActionInput {
  readonly into: 'action';
  readonly action: string;
  readonly name: string;
  /** The other inputs, which are right. */
  readonly rest: JsonObject;
}

/** Where the product takes a value of the corpus. */
export type Input = DocumentInput | AnswerInput | ActionInput | HealthInput;

const itself: Wrap = value => value;

const inDocument =
  (into: DocumentInput['into']) =>
  (
    path: Path,
    { wrap = itself, harmless, also }: DocumentOptions = {},
  ): Input => ({
    into,
    path,
    wrap,
    also,
    harmless:
      harmless && (typeof harmless === 'function' ? harmless : () => harmless),
  });

export const inService = inDocument('service');
export const inPlatform = inDocument('platform');

export const inForm = (
  answer: string,
  path: Path,
  answers: (value: JsonValue) => JsonObject,
): Input => ({ into: 'form', answer, path, answers });

export const inAction = (
  action: string,
  name: string,
  rest: JsonObject = {},
): Input => ({ into: 'action', action, name, rest });
