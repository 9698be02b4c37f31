import type { ModelError } from './ModelError';

/** Errors for people: one paragraph each, with file and line in the form that editors link. */
export const formatErrors = (
  errors: readonly ModelError[],
  file = 'ecotrack.yaml',
): string =>
  errors
    .map(({ path, line, column, rule, message, fix }) =>
      [
        `${file}:${line}:${column} ${path || '(document)'} [${rule}]`,
        `  ${message}`,
        `  ${fix}`,
      ].join('\n'),
    )
    .join('\n');
