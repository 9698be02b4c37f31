import { pathText, type Path } from '@ecotrack/model';
import type { FieldError } from './OpenDocument';

/** Errors of exactly this value. */
export function errorsAt(
  errors: readonly FieldError[],
  path: Path,
): FieldError[] {
  const text = pathText(path);
  return errors.filter(error => error.path === text);
}

/** Errors of this value and of all below it. */
export function errorsBelow(
  errors: readonly FieldError[],
  path: Path,
): FieldError[] {
  const text = pathText(path);
  return errors.filter(
    error =>
      error.path === text ||
      error.path.startsWith(`${text}.`) ||
      error.path.startsWith(`${text}[`),
  );
}
