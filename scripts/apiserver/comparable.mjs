/** Headers that clients of Kubernetes act on. */
const HEADERS = [
  'content-type',
  'cache-control',
  'retry-after',
  'warning',
  'allow',
];

/** Fields whose values are each server's own. */
const OWN = [
  'uid',
  'resourceVersion',
  'continue',
  'creationTimestamp',
  'deletionTimestamp',
];

/** A value with what each server says in its own way made the same; messages are for people and not for clients. */
function withoutOwn(value, key) {
  if (OWN.includes(key)) return value ? `<${key}>` : value;
  if (key === 'message') return '<message>';
  if (Array.isArray(value)) return value.map(item => withoutOwn(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .filter(name => name !== 'managedFields' && value[name] !== undefined)
      .sort()
      .map(name => [name, withoutOwn(value[name], name)]),
  );
}

/** What can be compared of an answer. */
export const comparable = ({ headers, json, text: body, ...rest }) =>
  withoutOwn({
    ...rest,
    headers: Object.fromEntries(HEADERS.map(name => [name, headers[name]])),
    body: json ?? body,
  });

/** `[path, ours, theirs]` of each place where two values differ. */
export function differences(ours, theirs, path = []) {
  const isTree = value => typeof value === 'object' && value !== null;
  if (!isTree(ours) || !isTree(theirs))
    return ours === theirs ? [] : [[path.join('.'), ours, theirs]];
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...keys].flatMap(key =>
    differences(ours[key], theirs[key], [...path, key]),
  );
}
