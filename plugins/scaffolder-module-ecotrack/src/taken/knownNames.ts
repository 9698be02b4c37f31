import type { AskedNames, Holder, Taken, TakenAnswer } from '@ecotrack/model';

/** Holders of the names that were found taken, by kind and name. */
export type KnownNames = { readonly [kindAndName: string]: Holder };

const keysOf = ({ service, schema, topics }: AskedNames): string[] => [
  ...(service === undefined
    ? []
    : [`service/${service}`, `repository/${service}`]),
  ...(schema === undefined ? [] : [`schema/${schema}`]),
  ...topics.map(topic => `topic/${topic}`),
];

/**
 * What is known after an answer. A name that stood as taken stays so until everybody who could know otherwise was
 * asked.
 */
export function learn(
  known: KnownNames,
  names: AskedNames,
  { taken, unknown }: TakenAnswer,
): KnownNames {
  const forgotten = unknown.length === 0 ? new Set(keysOf(names)) : new Set();
  return Object.fromEntries([
    ...Object.entries(known).filter(([key]) => !forgotten.has(key)),
    ...taken.map(({ kind, name, holder }) => [`${kind}/${name}`, holder]),
  ]);
}

/** What the model has to know of the asked names; what the service that is changed has itself is not taken. */
export function takenOf(
  known: KnownNames,
  names: AskedNames,
  changing?: string,
): Taken {
  const held = keysOf(names).flatMap(key => {
    const holder = Object.hasOwn(known, key) ? known[key] : undefined;
    const [kind, name] = key.split('/');
    const named = kind === 'service' || kind === 'repository';
    const own =
      changing !== undefined &&
      (holder?.service === changing || (named && name === changing));
    return holder && !own ? [{ kind, name, holder }] : [];
  });
  const of = (wanted: string) =>
    Object.fromEntries(
      held
        .filter(({ kind }) => kind === wanted)
        .map(({ name, holder }) => [name, holder]),
    );
  return {
    topics: of('topic'),
    schemas: of('schema'),
    names: of('service'),
    repositories: of('repository'),
  };
}
