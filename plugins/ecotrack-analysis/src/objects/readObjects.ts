import {
  AnyObject,
  Kind,
  ObjectBag,
  ObjectName,
  Objects,
  SHAPES,
} from './Objects';

/** An object, or a part of it, that is not what its kind has. */
export interface UnreadableObject {
  readonly object: ObjectName;
  /** Path of the field, such as `spec.mtls.mode`. */
  readonly path: string;
  readonly message: string;
}

type Read =
  | { readonly value: AnyObject }
  | { readonly problem: UnreadableObject };

/** Objects do not change in place, so each is read once however many rules ask. */
const alreadyRead = new WeakMap<object, Read>();

function readOne(
  kind: Kind,
  input: NonNullable<ObjectBag[Kind]>[number],
): Read {
  const known = alreadyRead.get(input);
  if (known) return known;
  const parsed = SHAPES[kind].safeParse(input);
  const read: Read = parsed.success
    ? { value: parsed.data }
    : {
        problem: {
          object: {
            kind,
            namespace: input?.metadata?.namespace,
            name: String(input?.metadata?.name),
          },
          path: parsed.error.issues[0].path.join('.'),
          message: parsed.error.issues[0].message,
        },
      };
  if (typeof input === 'object' && input !== null) alreadyRead.set(input, read);
  return read;
}

/** Reads the objects of some kinds. What cannot be read is told, never left out in silence. */
export function readObjects<K extends Kind>(
  kinds: readonly K[],
  bag: ObjectBag,
): {
  readonly objects: Pick<Objects, K>;
  readonly unreadable: readonly UnreadableObject[];
} {
  const unreadable: UnreadableObject[] = [];
  const entries = kinds.map(kind => {
    const given = bag[kind];
    if (!given)
      unreadable.push({
        object: { kind, name: '*' },
        path: '',
        message: 'nobody looked for this kind',
      });
    const values = (given ?? []).flatMap(input => {
      const read = readOne(kind, input);
      if ('value' in read) return [read.value];
      unreadable.push(read.problem);
      return [];
    });
    return [kind, values] as const;
  });
  return {
    // Each list was read by the shape of its kind.
    objects: Object.fromEntries(entries) as unknown as Pick<Objects, K>,
    unreadable,
  };
}
