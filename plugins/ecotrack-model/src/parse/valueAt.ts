import type { Path } from './errors/ModelError';

/** What stands at a path of plain data; undefined where a part is missing or no collection. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined,
    data,
  );
