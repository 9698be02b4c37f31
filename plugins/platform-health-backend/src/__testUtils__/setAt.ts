/** Sets a field below an object of a test's world; objects on the way are made. Undefined removes it. */
export function setAt(
  target: object,
  path: readonly (string | number)[],
  value: unknown,
): void {
  const parent = path.slice(0, -1).reduce<object>((at, key) => {
    if (Reflect.get(at, key) === undefined) Reflect.set(at, key, {});
    return Object(Reflect.get(at, key));
  }, target);
  const last = path[path.length - 1];
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
}
