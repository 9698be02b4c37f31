/** A line of a box, such as a column of a table. */
export interface DiagramLine {
  readonly id: string;
  readonly text: string;
  /** What stands at the right, such as a type. */
  readonly note?: string;
}

/** A box of a picture. */
export interface DiagramBox {
  readonly id: string;
  readonly title: string;
  /** What the box is, in a word or two. */
  readonly kind?: string;
  /** Column of the picture it stands in, from 0 at the left. */
  readonly layer: number;
  readonly lines: readonly DiagramLine[];
}

/** An arrow from a box, or one of its lines, to another box. */
export interface DiagramArrow {
  readonly from: string;
  readonly fromLine?: string;
  readonly to: string;
  /** What is at the other end refuses it, or may: drawn so that it shows without colours. */
  readonly look?: 'refused' | 'unknown';
  /** The arrow as a sentence. */
  readonly sentence: string;
}

/** What a picture shows. The same object is read out as a list. */
export interface Diagram {
  readonly boxes: readonly DiagramBox[];
  readonly arrows: readonly DiagramArrow[];
}
