import { lintGutter, linter, type Diagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import type { FieldError } from '../../document/OpenDocument';

/** Marks each error at its place to the end of its line, with its fix. */
export const diagnosticsOf = (errors: readonly FieldError[]): Extension => [
  lintGutter(),
  linter(
    ({ state: { doc } }): Diagnostic[] =>
      errors
        // A text that was shortened since may have lost the line.
        .filter(error => error.line <= doc.lines)
        .map(({ line, column, rule, message, fix }) => {
          const { from, to } = doc.line(line);
          return {
            from: Math.min(from + column - 1, to),
            to,
            severity: 'error',
            source: rule,
            message: `${message} ${fix}`,
          };
        }),
    { delay: 0 },
  ),
];
