import type { Path } from './ModelError';

/** The path that `pathText` wrote: `spec.postgres.tables[0]["a.b"]`. */
export const pathOf = (text: string): Path =>
  [
    ...text.matchAll(
      /\[(?<position>[0-9]+)\]|\[(?<quoted>"(?:[^"\\]|\\.)*")\]|(?<key>[^.[\]]+)/g,
    ),
  ].map(({ groups = {} }): string | number => {
    if (groups.position !== undefined) return Number(groups.position);
    return groups.quoted === undefined
      ? groups.key
      : String(JSON.parse(groups.quoted));
  });
