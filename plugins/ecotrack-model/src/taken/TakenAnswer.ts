import * as z from 'zod/v4';
import { SOURCES } from './Taken';

/** What kinds of names are asked. */
const NAME_KINDS = ['service', 'repository', 'schema', 'topic'] as const;

/**
 * Why a source did not tell: it did not answer in time, could not be reached, refused the portal, is not set up or
 * not installed, holds more than is looked through, or failed.
 */
const CAUSES = [
  'timeout',
  'unreachable',
  'forbidden',
  'not-configured',
  'too-many',
  'failed',
] as const;

const takenName = z.object({
  kind: z.enum(NAME_KINDS),
  name: z.string(),
  holder: z.object({
    service: z.string().optional(),
    owner: z.string().optional(),
    source: z.enum(SOURCES),
  }),
});

const unknownSource = z.object({
  /** `portal` when the portal itself did not answer. */
  source: z.enum([...SOURCES, 'portal']),
  /** The part that did not tell, such as `nonprod/data-dev`; absent for the whole source. */
  part: z.string().optional(),
  cause: z.enum(CAUSES),
});

/** One name that is in use. */
export type TakenName = z.output<typeof takenName>;
/** A source that could not be asked: whether it holds a name is not known. */
export type UnknownSource = z.output<typeof unknownSource>;
export type UnknownCause = UnknownSource['cause'];

/** Which of the asked names are in use, and who could not be asked. */
export interface TakenAnswer {
  readonly taken: readonly TakenName[];
  readonly unknown: readonly UnknownSource[];
}

/** An entry as autocompletion carries it: a key that is unique, and text. */
export interface Suggestion {
  readonly id: string;
  readonly title?: string;
}

/**
 * The answer as results of autocompletion: `taken/<kind>/<name>` with the holder as JSON, then
 * `unknown/<source>[/<part>]` with the cause as JSON.
 */
export const toSuggestions = ({
  taken,
  unknown,
}: TakenAnswer): Suggestion[] => [
  ...taken.map(({ kind, name, holder }) => ({
    id: `taken/${kind}/${name}`,
    title: JSON.stringify(holder),
  })),
  ...unknown.map(({ source, part, cause }) => ({
    id: ['unknown', source, ...(part ? [part] : [])].join('/'),
    title: JSON.stringify({ cause }),
  })),
];

/** Reads what `toSuggestions` wrote; throws when a result is something else. */
export function fromSuggestions(results: readonly Suggestion[]): TakenAnswer {
  const taken: TakenName[] = [];
  const unknown: UnknownSource[] = [];
  for (const { id, title = '' } of results) {
    const [what, first, ...rest] = id.split('/');
    const value: unknown = JSON.parse(title);
    const name = rest.join('/');
    if (what === 'taken') {
      taken.push(takenName.parse({ kind: first, name, holder: value }));
    } else if (what === 'unknown') {
      const { cause } = unknownSource.pick({ cause: true }).parse(value);
      unknown.push(
        unknownSource.parse({ source: first, part: name || undefined, cause }),
      );
    } else {
      throw new Error(`"${id}" says nothing about names.`);
    }
  }
  return { taken, unknown };
}
