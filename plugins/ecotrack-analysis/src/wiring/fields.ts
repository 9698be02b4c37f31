import type { End, Placed, Wiring } from './Wiring';

/** A part of a document and its path. */
export interface Field {
  readonly path: string;
  readonly node: unknown;
}

type Fields = { readonly [key: string]: unknown };

const isFields = (node: unknown): node is Fields =>
  typeof node === 'object' && node !== null;

const below = (path: string, key: string, inList: boolean) => {
  if (inList) return `${path}[${key}]`;
  const name = /^[\w-]+$/.test(key) ? key : `["${key}"]`;
  return path && !name.startsWith('[') ? `${path}.${name}` : `${path}${name}`;
};

/** Parts at a path of keys with dots between; `*` stands for every item, a key with dots of its own stands in brackets. */
export function nodesAt(root: unknown, path: string): Field[] {
  const keys = path.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [];
  return keys.reduce<Field[]>(
    (found, written) => {
      const key = written.replace(/^\[|\]$/g, '');
      return found.flatMap(({ path: at, node }) => {
        if (!isFields(node)) return [];
        const chosen = key === '*' ? Object.keys(node) : [key];
        return chosen
          .filter(one => Object.hasOwn(node, one))
          .map(one => ({
            path: below(at, one, Array.isArray(node)),
            node: node[one],
          }));
      });
    },
    [{ path: '', node: root }],
  );
}

/** The text of a scalar at a path; undefined for anything else. */
export function textAt(root: unknown, path: string): string | undefined {
  const node = nodesAt(root, path)[0]?.node;
  return isFields(node) || node === undefined || node === null
    ? undefined
    : String(node);
}

/** Scalars at a path of a document, each as an end of a wire. */
export function endsAt(placed: Placed, path: string): End[] {
  const { file, value } = placed;
  const kind = textAt(value, 'kind');
  const name = textAt(value, 'metadata.name');
  const namespace = textAt(value, 'metadata.namespace');
  return nodesAt(value, path)
    .filter(({ node }) => !isFields(node) && node !== null)
    .map(field => ({
      file,
      ...(kind &&
        name && {
          object: `${kind} ${namespace ? `${namespace}/` : ''}${name}`,
          namespace,
        }),
      field: field.path,
      value: String(field.node),
    }));
}

/** Objects of some kinds. */
export const objectsOf = (
  { objects }: Wiring,
  kinds: readonly string[],
): Placed[] =>
  objects.filter(({ value }) => kinds.includes(textAt(value, 'kind') ?? ''));

/** Scalars at paths of all objects of some kinds. */
export const endsOf = (
  wiring: Wiring,
  kinds: readonly string[],
  ...paths: readonly string[]
): End[] =>
  objectsOf(wiring, kinds).flatMap(object =>
    paths.flatMap(path => endsAt(object, path)),
  );

/** Scalars at paths of a document beside the objects; none where it is not there. */
export function endsIn(
  { documents }: Wiring,
  file: string,
  ...paths: readonly string[]
): End[] {
  const document = documents.get(file);
  return document ? paths.flatMap(path => endsAt(document, path)) : [];
}

/** Settings whose names match. */
export const settingsLike = ({ settings }: Wiring, name: RegExp): End[] =>
  settings.filter(({ field }) => name.test(field));

/** Parts at a path of all objects of some kinds. */
export const nodesIn = (
  wiring: Wiring,
  kinds: readonly string[],
  path: string,
): Field[] =>
  objectsOf(wiring, kinds).flatMap(({ value }) => nodesAt(value, path));
