/** What may stand in a template: text, a finite number, lines, or `false` for nothing. */
export type Piece = string | number | false | readonly Piece[];

/**
 * Template tag for text files. A list becomes its lines; `false` and an empty list leave out
 * the whole line they stand on; a value that spans lines is indented like its placeholder's line.
 * Anything else that is no string or number is refused, so that no `undefined` reaches a file.
 */
export function text(
  strings: TemplateStringsArray,
  ...values: Piece[]
): string {
  let out = strings[0].replace(/^\n/, '');
  values.forEach((value, i) => {
    const rest = strings[i + 1];
    const last = i === values.length - 1;
    const rendered = render(value, i);
    const lineStart = out.lastIndexOf('\n') + 1;
    const lead = out.slice(lineStart);
    const alone =
      /^[ \t]*$/.test(lead) &&
      (/^[ \t]*\n/.test(rest) || (last && /^[ \t]*$/.test(rest)));
    if (alone && rendered === undefined) {
      out = out.slice(0, lineStart) + rest.replace(/^[ \t]*\n?/, '');
    } else if (alone && rendered === '') {
      out = out.slice(0, lineStart) + rest.replace(/^[ \t]*/, '');
    } else {
      out += indent(rendered ?? '', /^[ \t]*/.exec(lead)![0]) + rest;
    }
  });
  return out.replace(/\n[ \t]*$/, '\n');
}

function render(value: Piece, index: number): string | undefined {
  if (value === false) return undefined;
  if (typeof value === 'string') return value.replace(/\n$/, '');
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) {
    const lines = value
      .map(item => render(item, index))
      .filter(line => line !== undefined);
    return lines.length ? lines.join('\n') : undefined;
  }
  throw new TypeError(
    `Placeholder ${index + 1} of a template got ${describe(
      value,
    )} where text, a number, a list or false was expected.`,
  );
}

function indent(block: string, by: string): string {
  return block.replace(/\n(?!\n|$)/g, `\n${by}`);
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? 'an object'
    : String(value);
}
