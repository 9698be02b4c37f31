import type { CallRow } from '@ecotrack/analysis';
import type { GeneratedFile } from '@ecotrack/generator';
import type {
  AnsweredDocument,
  ModelError,
  Platform,
  Repair,
  Service,
  Source,
  Taken,
} from '@ecotrack/model';

/** What decides the files besides the document, as the actions see it. */
export interface Surroundings {
  /** The platform document as configured (`ecotrack.platform`), defaults not yet filled in. */
  readonly platform: unknown;
  /** Where the repository of a service of this name will live. */
  readonly source: Source;
  /** Names that others have already. */
  readonly taken?: Taken;
}

/** What a document makes, or every rule it breaks. */
export type Draft =
  | {
      readonly valid: true;
      readonly service: Service;
      readonly platform: Platform;
      /** The whole repository, sorted by path: the bytes the action writes. */
      readonly files: readonly GeneratedFile[];
    }
  | { readonly valid: false; readonly errors: readonly ModelError[] };

/** Of whom is asked who may call it: a valid draft, in one of its environments. */
export interface CallsQuestion {
  readonly service: Service;
  readonly platform: Platform;
  /** What is delivered there; other files are not looked at. */
  readonly files: readonly GeneratedFile[];
  readonly environment: string;
}

/** The model and the generator, away from the page's own thread. Nothing of it throws on bad input. */
export interface ServiceGenerator {
  /** The document that answers of the form begin with. */
  begin(answers: Record<string, unknown>): Promise<AnsweredDocument>;
  /** Judges a document and makes its files. */
  draft(text: string, surroundings: Surroundings): Promise<Draft>;
  /** Who may call the service and whom it may call, as its objects have it. */
  calls(question: CallsQuestion): Promise<readonly CallRow[]>;
  /** For each error of a document, in their order, the change that mends it where one is known. */
  repairs(
    text: string,
    errors: readonly ModelError[],
    surroundings: Surroundings,
  ): Promise<(Repair | undefined)[]>;
}
