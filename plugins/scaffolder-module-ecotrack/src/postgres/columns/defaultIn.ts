import { numberIn } from '../../fields/values/numberIn';

const NUMERIC = /^(?:bigint|integer|smallint|numeric)/;

/** The default that a text says for a column of a type: a number or a truth value where the column holds such. */
export function defaultIn(text: string, type: string) {
  if (NUMERIC.test(type)) return numberIn(text);
  if (type === 'boolean' && (text === 'true' || text === 'false'))
    return text === 'true';
  return text || undefined;
}
