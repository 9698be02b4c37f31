import { valueAt, type Path } from '@ecotrack/model';

export { valueAt };

/** The list at a path; empty when there is none. */
export function listAt(data: unknown, path: Path): readonly unknown[] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value : [];
}

/** The text at a path; empty when there is none. Numbers and truth values as they are written. */
export function textAt(data: unknown, path: Path): string {
  const value = valueAt(data, path);
  return typeof value === 'object' || value === undefined ? '' : String(value);
}
