import { InputError } from '@backstage/errors';

const REGEX_SPECIAL = /[.\\+*?[\]{}()^$|]/g;

/** A regular expression of our own around values that are escaped. */
export class PromqlPattern {
  constructor(readonly source: string) {}
}

/** A matcher for an empty value also finds series that have no such label: another question than the one that is meant. */
function checked(value: string): string {
  if (value !== '') return value;
  throw new InputError(
    'a label value of a query is empty; name the object that is meant',
  );
}

const quoted = (text: string) =>
  `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;

const joined = (
  strings: readonly string[],
  values: readonly string[],
): string =>
  strings.reduce((text, part, index) => text + values[index - 1] + part);

/** Pattern for `=~`: text of ours, values taken literally. Used as a tag: ${cluster}-[1-9][0-9]* */
export const pattern = (
  strings: TemplateStringsArray,
  ...values: string[]
): PromqlPattern =>
  new PromqlPattern(
    joined(
      strings.raw,
      values.map(value =>
        checked(value).replace(REGEX_SPECIAL, character => `\\${character}`),
      ),
    ),
  );

/**
 * A query in which every value is printed as a quoted label value. Used as a tag: max(up{namespace=${namespace}}).
 * Throws InputError for an empty value.
 */
export const promql = (
  strings: TemplateStringsArray,
  ...values: (string | PromqlPattern)[]
): string =>
  joined(
    strings,
    values.map(value =>
      value instanceof PromqlPattern
        ? quoted(value.source)
        : quoted(checked(value)),
    ),
  );
