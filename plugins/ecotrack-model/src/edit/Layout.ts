import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isSeq,
  type Document,
} from 'yaml';
import type { Path } from '../parse/errors/ModelError';
import { flowText, itemText, pairText } from './valueText';

/** From the first character to behind the last. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the values of a document stand in its text, and the text with some of them cut, pasted or replaced. */
export class Layout {
  constructor(
    private readonly text: string,
    private readonly document: Document,
  ) {}

  /** Another value in the place of one that stands in one line. */
  replaced(path: Path, value: unknown): string | undefined {
    const span = this.span(this.document.getIn(path, true));
    return span && this.paste(span, flowText(value));
  }

  /** A pair more at the end of a map. */
  withPair(path: Path, key: string, value: unknown): string | undefined {
    const map = this.document.getIn(path, true);
    const span = this.span(map);
    if (!isMap(map) || !span) return undefined;
    if (map.flow) {
      const pair = flowText({ [key]: value }).slice(2, -2);
      return this.intoFlow(span, map.items.length, pair);
    }
    const last = this.item(map, map.items.length - 1);
    const first = this.item(map, 0);
    if (!last || !first) return undefined;
    const indent = ' '.repeat(first.start - this.lineStart(first.start));
    return this.below(last.end, indent + pairText(key, value, indent));
  }

  /** An item more in a list, before the one at the index. */
  withItem(path: Path, index: number, value: unknown): string | undefined {
    const list = this.document.getIn(path, true);
    const span = this.span(list);
    if (!isSeq(list) || !span) return undefined;
    if (list.flow) {
      const next = this.item(list, index);
      return next
        ? this.paste(
            { start: next.start, end: next.start },
            `${flowText(value)}, `,
          )
        : this.intoFlow(span, list.items.length, flowText(value));
    }
    const indent = this.hyphenIndent(list);
    if (indent === undefined) return undefined;
    const neighbour = list.items[Math.min(index, list.items.length - 1)];
    const text = `${indent}- ${
      isCollection(neighbour) && neighbour.flow
        ? flowText(value)
        : itemText(value, indent)
    }`;
    const next = this.region(list, index);
    const last = this.item(list, list.items.length - 1);
    if (next)
      return this.paste({ start: next.start, end: next.start }, `${text}\n`);
    return last && this.below(last.end, text);
  }

  /** Without a pair or an item, and without the comment above it. */
  without(path: Path): string | undefined {
    const parent = this.document.getIn(path.slice(0, -1), true);
    const key = path[path.length - 1];
    if (!isCollection(parent)) return undefined;
    const index = isMap(parent)
      ? parent.items.findIndex(({ key: one }) => String(one) === String(key))
      : Number(key);
    if (!parent.flow) {
      const region = this.region(parent, index);
      return region && this.paste(region, '');
    }
    const [before, it, after] = [-1, 0, 1].map(step =>
      this.item(parent, index + step),
    );
    if (!it) return undefined;
    if (before) return this.paste({ start: before.end, end: it.end }, '');
    return after && this.paste({ start: it.start, end: after.start }, '');
  }

  /** With an item of a list at another place. */
  moved(path: Path, from: number, to: number): string | undefined {
    const list = this.document.getIn(path, true);
    if (!isSeq(list) || list.flow) return undefined;
    const item = this.region(list, from);
    const target = this.region(list, to);
    if (!item || !target || from === to) return undefined;
    const moving = this.text.slice(item.start, item.end);
    const lifted = this.paste(item, '');
    const place = from < to ? target.end - moving.length : target.start;
    return lifted.slice(0, place) + moving + lifted.slice(place);
  }

  private paste({ start, end }: Span, text: string) {
    return this.text.slice(0, start) + text + this.text.slice(end);
  }

  /** Before the closing bracket of a list or map in one line. */
  private intoFlow({ start, end }: Span, size: number, text: string) {
    const body = this.text.slice(start + 1, end - 1);
    const padded = this.text[start] === '{' ? ` ${text} ` : text;
    if (size === 0)
      return this.paste({ start: start + 1, end: end - 1 }, padded);
    const at = start + 1 + body.trimEnd().length;
    return this.paste({ start: at, end: at }, `, ${text}`);
  }

  /** On a line of its own below the line of a character. */
  private below(position: number, text: string) {
    const end = this.lineEnd(position);
    return this.text[end - 1] === '\n'
      ? this.paste({ start: end, end }, `${text}\n`)
      : this.paste({ start: end, end }, `\n${text}`);
  }

  private span(node: unknown): Span | undefined {
    const range = isNode(node) ? node.range : undefined;
    return range ? { start: range[0], end: range[1] } : undefined;
  }

  /** A pair from its key to its value, or an item without its hyphen. */
  private item(parent: unknown, index: number): Span | undefined {
    const one = isCollection(parent) ? parent.items[index] : undefined;
    if (!isPair(one)) return this.span(one);
    const key = this.span(one.key);
    return (
      key && { start: key.start, end: this.span(one.value)?.end ?? key.end }
    );
  }

  /** The whole lines of a pair or item in a block, with the comment lines directly above. */
  private region(parent: unknown, index: number): Span | undefined {
    const item = this.item(parent, index);
    if (!item) return undefined;
    const before = this.item(parent, index - 1);
    const floor = before ? this.lineEnd(before.end) : 0;
    let start = this.lineStart(item.start);
    for (;;) {
      const above = this.lineStart(start - 1);
      const line = this.text.slice(above, start);
      if (start === 0 || above < floor || !/^\s*#/.test(line)) break;
      // What stands above the first item may speak of the whole list.
      if (!before) break;
      start = above;
    }
    return { start, end: this.lineEnd(item.end) };
  }

  private hyphenIndent(list: unknown): string | undefined {
    const first = this.item(list, 0);
    if (!first) return undefined;
    const line = this.text.slice(this.lineStart(first.start), first.start);
    return /^( *)- *$/.exec(line)?.[1];
  }

  private lineStart(position: number): number {
    return this.text.lastIndexOf('\n', position - 1) + 1;
  }

  /** Behind the newline of the line; a block's own range may end behind its last newline. */
  private lineEnd(position: number): number {
    if (position > 0 && this.text[position - 1] === '\n') return position;
    const end = this.text.indexOf('\n', position);
    return end === -1 ? this.text.length : end + 1;
  }
}
