import type { DocumentEdit, Path } from '@ecotrack/model';

/** Gives values that refer to a name the new one. */
export const renameEdits = (
  references: readonly Path[],
  name: string,
): DocumentEdit[] => references.map(path => ({ op: 'set', path, value: name }));
