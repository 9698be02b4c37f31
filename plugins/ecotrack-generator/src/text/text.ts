type Piece = string | number | false | readonly Piece[];

/**
 * Template tag for text files. A list becomes its lines; `false` and an empty list leave out
 * the whole line they stand on; a value that spans lines is indented like its placeholder.
 * Anything else that is no string or number is refused, so that no `undefined` reaches a file.
 */
export function text(
  strings: TemplateStringsArray,
  ...values: Piece[]
): string {
  let out = strings[0].replace(/^\n/, '');
  values.forEach((value, i) => {
    const rest = strings[i + 1];
    const rendered = render(value);
    const lineStart = out.lastIndexOf('\n') + 1;
    const lead = out.slice(lineStart);
    const alone = /^[ \t]*$/.test(lead) && /^[ \t]*(\n|$)/.test(rest);
    if (rendered === undefined && alone) {
      out = out.slice(0, lineStart) + rest.replace(/^[ \t]*\n?/, '');
      return;
    }
    out += indent(rendered ?? '', /^[ \t]*/.exec(lead)![0]) + rest;
  });
  return out.replace(/\n[ \t]*$/, '\n');
}

function render(value: Piece): string | undefined {
  if (value === false) return undefined;
  if (typeof value === 'string') return value.replace(/\n$/, '');
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) {
    const lines = value.map(render).filter(line => line !== undefined);
    return lines.length ? lines.join('\n') : undefined;
  }
  throw new TypeError(
    `A template got ${String(
      value,
    )} (${typeof value}) where text was expected.`,
  );
}

const indent = (block: string, by: string) =>
  block.replace(/\n(?!\n|$)/g, `\n${by}`);
