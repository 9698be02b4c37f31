import { askedNames, type AskedNames } from './AskedNames';

/** Longest text of topics: 298 names of 100 characters and what parts them. */
const MAX_TOPICS_TEXT = 298 * 101;

/** The names as the context of an autocompletion, which holds texts only; topics are parted by commas. */
export const askedContext = ({ service, schema, topics }: AskedNames) => ({
  ...(service !== undefined && { service }),
  ...(schema !== undefined && { schema }),
  ...(topics.length > 0 && { topics: topics.join(',') }),
});

/** Names read from a context, or what in it is no name, each as `topics[3] [kafka/topic-name]`. */
export type ReadContext =
  | { readonly valid: true; readonly names: AskedNames }
  | { readonly valid: false; readonly broken: readonly string[] };

/** Reads what `askedContext` wrote and lets nothing else through. */
export function readAskedContext(context: {
  readonly [key: string]: unknown;
}): ReadContext {
  const { topics } = context;
  if (typeof topics === 'string' && topics.length > MAX_TOPICS_TEXT)
    return { valid: false, broken: ['topics [kafka/topics]'] };
  const result = askedNames.safeParse({
    ...context,
    ...(typeof topics === 'string' && { topics: topics.split(',') }),
  });
  if (result.success) return { valid: true, names: result.data };
  return {
    valid: false,
    broken: [
      ...new Set(
        result.error.issues.map(({ path: [field = 'context', at], message }) =>
          at === undefined
            ? `${String(field)} [${message}]`
            : `${String(field)}[${String(at)}] [${message}]`,
        ),
      ),
    ],
  };
}
