import { InputError } from '@backstage/errors';
import type { WatchedKind } from '@ecotrack/backstage-plugin-platform-health-common';
import { z } from 'zod';

/** Objects of one page, at most. */
const LARGEST_PAGE = 500;

const DAY_S = 24 * 60 * 60;

const wholeNumber = (highest: number) =>
  z
    .string()
    .refine(
      text => /^[1-9]\d{0,8}$/.test(text) && Number(text) <= highest,
      `must be a whole number from 1 to ${highest}`,
    );

const text = (pattern: RegExp, message: string) =>
  z.string().regex(pattern, message).optional();

const oneOf = (values: readonly string[]) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const flag = oneOf(['true', 'false']).optional();

const common = ({ versions, namespaced }: WatchedKind) => ({
  version: oneOf(versions),
  namespace: namespaced
    ? text(
        /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
        'must be the name of a namespace',
      )
    : z.undefined('must be left out: the kind has no namespaces').optional(),
  resourceVersion: text(
    /^[\w.-]{1,128}$/,
    'must be a version as the cluster gave it',
  ),
  resourceVersionMatch: oneOf(['NotOlderThan', 'Exact']).optional(),
  timeoutSeconds: wholeNumber(DAY_S).optional(),
});

const listQuery = (kind: WatchedKind) =>
  z.strictObject({
    ...common(kind),
    limit: wholeNumber(LARGEST_PAGE).default(String(LARGEST_PAGE)),
    continue: text(
      /^[\w+/=.~-]{1,4096}$/,
      'must be a token as the cluster gave it',
    ),
    watch: z.literal('false').optional(),
  });

const watchQuery = (kind: WatchedKind) =>
  z.strictObject({
    ...common(kind),
    watch: z.literal('true'),
    allowWatchBookmarks: flag,
    sendInitialEvents: flag,
  });

function sentence({ path, message, ...issue }: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys'
    ? `${issue.keys.join(', ')} cannot be asked for here; leave it out`
    : `${path.join('.')} ${message}`;
}

function valuesOf(search: URLSearchParams): Record<string, string> {
  const repeated = [...search.keys()].find(
    key => search.getAll(key).length > 1,
  );
  if (repeated !== undefined)
    throw new InputError(`${repeated} is given twice; give it once`);
  return Object.fromEntries(search);
}

/** What to ask the cluster for. */
export interface ObjectsQuery {
  readonly isWatch: boolean;
  /** Path and query of the request to the cluster. */
  readonly path: string;
}

/** Checks each parameter. Throws InputError that names all that are wrong. */
export function objectsQuery(
  kind: WatchedKind,
  search: URLSearchParams,
): ObjectsQuery {
  const values = valuesOf(search);
  const isWatch = values.watch === 'true';
  const parsed = (isWatch ? watchQuery(kind) : listQuery(kind)).safeParse(
    values,
  );
  if (!parsed.success)
    throw new InputError(parsed.error.issues.map(sentence).join('; '));
  const { version, namespace, ...rest } = parsed.data;
  const group = kind.group ? `/apis/${kind.group}` : '/api';
  const within = namespace ? `/namespaces/${namespace}` : '';
  const query = new URLSearchParams(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  );
  return {
    isWatch,
    path: `${group}/${version}${within}/${kind.plural}?${query}`,
  };
}
