import type { Draft } from '../parse/Draft';
import type { Path } from '../parse/errors/ModelError';
import type { Platform } from '../platform/platform';
import type { Taken } from '../taken/Taken';

/** What the rules may know beside the document; rules that lack their knowledge stay silent. */
export interface RuleContext {
  readonly platform?: Platform;
  readonly taken?: Taken;
  /** Whether the value at a path, or one above it, has a wrong shape. */
  broken(path: Path): boolean;
}

/** One place where a rule is broken, with the values its sentence names. */
export interface Finding {
  readonly path: Path;
  readonly values?: { readonly [name: string]: unknown };
  /** Show the key instead of the value. */
  readonly key?: boolean;
}

/** A rule over several fields. `{name}` in the sentence and the fix stands for a value of the finding. */
export interface SpanningRule<Document> {
  readonly id: string;
  readonly message: string;
  readonly fix: string;
  check(document: Draft<Document>, context: RuleContext): Iterable<Finding>;
}
