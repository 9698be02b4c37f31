import { pathText, type Path } from '@ecotrack/model';

/** Where in a list an element stands. */
export interface Place {
  readonly index: number;
  /** Path from the row to the value, as text: `.name`; empty for the row itself. */
  readonly rest: string;
}

/** The row and value of a list that an element belongs to; undefined outside its rows. */
export function placeOf(element: Element, list: Path): Place | undefined {
  const { dataset } =
    element.closest<HTMLElement>('[data-path], [data-row]') ?? {};
  const text = dataset?.path ?? dataset?.row ?? '';
  const above = pathText(list);
  if (!text.startsWith(above)) return undefined;
  const found = /^\[(\d+)\](.*)$/.exec(text.slice(above.length));
  return found ? { index: Number(found[1]), rest: found[2] } : undefined;
}
