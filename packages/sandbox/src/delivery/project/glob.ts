/**
 * Whether a text matches one of Argo CD's patterns: `*`, `**`, `?` and `{a,b}`.
 * With a separator a single `*` does not cross it; a lone `*` matches everything.
 */
export function globMatch(
  pattern: string,
  text: string,
  separator?: string,
): boolean {
  if (pattern === '*') return true;
  const any = separator ? `[^${separator}]` : '.';
  let depth = 0;
  const source = pattern.replace(/\*\*|[*?{},]|[.+^$()|[\]\\]/g, sign => {
    if (sign === '**') return '.*';
    if (sign === '*') return `${any}*`;
    if (sign === '?') return any;
    if (sign === '{') {
      depth++;
      return '(?:';
    }
    if (sign === '}' && depth > 0) {
      depth--;
      return ')';
    }
    if (sign === ',') return depth > 0 ? '|' : ',';
    return `\\${sign}`;
  });
  return new RegExp(`^${source}${')'.repeat(depth)}$`, 's').test(text);
}
