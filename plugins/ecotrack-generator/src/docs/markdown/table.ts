/**
 * A GFM table; cells are Markdown already (see text/markdown.ts). A bar inside a code span would
 * end the cell, so it is escaped, which the table undoes before the span is read.
 */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [header, header.map(() => '---'), ...rows].map(line).join('\n');
}
