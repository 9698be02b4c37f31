// MkDocs: `!!! note "Title"`, `??? note`, `???+ note`, `=== "Tab"`.
const BLOCK =
  /^([ \t]*)(!!!|\?\?\?\+?|===)(?: +| ?(?=[\w-]))(?:([\w-]+)(?: +[\w-]+)*)?(?: *"(.*)")?[ \t]*$/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const MAX_DEPTH = 12;

/**
 * Rewrites the indented blocks of MkDocs (admonitions, collapsible ones and
 * content tabs) into container directives, so that one parser sees both forms.
 * Code fences are left alone; the body loses its four spaces of indentation.
 */
export function blocksToDirectives(markdown: string, depth = 0): string {
  if (depth > MAX_DEPTH) return markdown;
  const lines = markdown.split(/\r?\n/);
  const result: string[] = [];
  let fence = '';
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    const opened = FENCE.exec(line)?.[1];
    if (fence) {
      if (opened?.startsWith(fence) && line.trim() === opened) fence = '';
    } else if (opened) {
      fence = opened;
    }
    const block = fence || opened ? null : BLOCK.exec(line);
    if (block && isBlock(block) && isPlaced(result, block[1])) {
      const body = readBody(lines, index + 1, block[1]);
      result.push(...toDirective(block, body, depth));
      index += 1 + body.length;
    } else {
      result.push(line);
      index += 1;
    }
  }
  return result.join('\n');
}

function isBlock([, , marker, name, title]: RegExpExecArray): boolean {
  return marker === '===' ? !name && Boolean(title) : Boolean(name);
}

/** Indented by four or more it is code, except inside a list item. */
function isPlaced(before: string[], indent: string): boolean {
  if (indent.length < 4) return true;
  const parent = before.findLast(
    line => line.trim() !== '' && !line.startsWith(indent),
  );
  return parent !== undefined && LIST_ITEM.test(parent);
}

function readBody(lines: string[], start: number, indent: string): string[] {
  const prefix = `${indent}    `;
  const tab = `${indent}\t`;
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (line.startsWith(prefix) || line.startsWith(tab)) end = at + 1;
    else if (line.trim() !== '') break;
  }
  return lines.slice(start, end);
}

function toDirective(
  [, indent, marker, name, title]: RegExpExecArray,
  body: string[],
  depth: number,
): string[] {
  const inner = blocksToDirectives(
    body
      .map(line => line.slice(indent.length).replace(/^(?: {4}|\t)/, ''))
      .join('\n'),
    depth + 1,
  ).split('\n');
  const longest = Math.max(
    2,
    ...inner.map(line => /^\s*(:{3,})/.exec(line)?.[1].length ?? 0),
  );
  const colons = ':'.repeat(longest + 1);
  const kind = marker === '===' ? 'tab' : name.toLowerCase();
  const label = title ? `[${title.replace(/[[\]]/g, '\\$&')}]` : '';
  const flags = [
    title === '' ? 'untitled' : '',
    marker.startsWith('?') ? 'collapsible' : '',
    marker.endsWith('+') ? 'open' : '',
  ].filter(Boolean);
  const attributes = flags.length > 0 ? `{${flags.join(' ')}}` : '';
  return [
    '',
    `${indent}${colons}${
      /^[a-z]/.test(kind) ? kind : 'note'
    }${label}${attributes}`,
    ...inner.map(line => (line.trim() ? indent + line : '')),
    `${indent}${colons}`,
    '',
  ];
}
