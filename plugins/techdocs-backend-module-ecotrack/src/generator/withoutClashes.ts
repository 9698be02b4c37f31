import { oneLine } from '../input/oneLine';

/**
 * The files to copy that do not stand in the way of a generated one: of the
 * same name, a file where a folder is needed, or the reverse.
 */
export function withoutClashes(
  assets: string[],
  generated: Iterable<string>,
  warn: (sentence: string) => void,
): string[] {
  const names = new Set(generated);
  const folders = new Set([...names].flatMap(foldersOf));
  return assets.filter(asset => {
    const inTheWay =
      names.has(asset) ||
      folders.has(asset) ||
      foldersOf(asset).some(folder => names.has(folder));
    if (inTheWay) {
      warn(`${oneLine(asset)} was not copied, a page has its address`);
    }
    return !inTheWay;
  });
}

/** `a/b/c` lies in `a` and `a/b`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}
