import type { Diagram, DiagramArrow, DiagramBox } from './Diagram';

export const LINE = 20;
export const HEAD = 44;
const LETTER = 7.3;
const PADDING = 24;
const GAP_X = 72;
const GAP_Y = 20;
const NARROWEST = 120;

export interface PlacedBox extends DiagramBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedArrow extends DiagramArrow {
  /** Path of the curve in SVG. */
  readonly path: string;
  readonly middle: readonly [x: number, y: number];
}

export interface Layout {
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
  readonly width: number;
  readonly height: number;
}

const heightOf = ({ lines }: DiagramBox) =>
  HEAD + lines.length * LINE + (lines.length > 0 ? 8 : 0);

const widthOf = ({ title, kind = '', lines }: DiagramBox) =>
  Math.max(
    NARROWEST,
    ...[
      title,
      kind,
      ...lines.map(({ text, note = '' }) => `${text}  ${note}`),
    ].map(words => Math.ceil(words.length * LETTER) + PADDING),
  );

/** Places the boxes of each layer below each other, layers beside each other, all of them centred. In pixels. */
export function layoutOf({ boxes, arrows }: Diagram): Layout {
  const layers = [...new Set(boxes.map(({ layer }) => layer))]
    .sort((a, b) => a - b)
    .map(layer => boxes.filter(box => box.layer === layer));
  const heights = layers.map(
    layer => layer.reduce((sum, box) => sum + heightOf(box) + GAP_Y, 0) - GAP_Y,
  );
  const height = Math.max(0, ...heights);
  const placed: PlacedBox[] = [];
  let x = 0;
  layers.forEach((layer, at) => {
    const width = Math.max(...layer.map(widthOf));
    let y = (height - heights[at]) / 2;
    for (const box of layer) {
      placed.push({ ...box, x, y, width, height: heightOf(box) });
      y += heightOf(box) + GAP_Y;
    }
    x += width + GAP_X;
  });
  const byId = new Map(placed.map(box => [box.id, box]));
  return {
    boxes: placed,
    arrows: arrows.flatMap(arrow => {
      const from = byId.get(arrow.from);
      const to = byId.get(arrow.to);
      return from && to ? [{ ...arrow, ...curve(arrow, from, to) }] : [];
    }),
    width: Math.max(0, x - GAP_X),
    height,
  };
}

/** From the side of one box to the nearer side of the other; within one layer and to itself around the right side. */
function curve(
  { fromLine }: DiagramArrow,
  from: PlacedBox,
  to: PlacedBox,
): Pick<PlacedArrow, 'path' | 'middle'> {
  const at = from.lines.findIndex(({ id }) => id === fromLine);
  const y1 = from.y + (at < 0 ? HEAD / 2 : HEAD + (at + 0.5) * LINE);
  const y2 = to.y + HEAD / 2;
  if (from.layer === to.layer) {
    const right = from.x + from.width;
    const bend = right + GAP_X / 2;
    return {
      path: `M${right} ${y1} C${bend} ${y1} ${bend} ${y2} ${right} ${y2}`,
      middle: [right + (GAP_X * 3) / 8, (y1 + y2) / 2],
    };
  }
  const rightwards = to.x > from.x;
  const x1 = rightwards ? from.x + from.width : from.x;
  const x2 = rightwards ? to.x : to.x + to.width;
  const middle = (x1 + x2) / 2;
  return {
    path: `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`,
    middle: [middle, (y1 + y2) / 2],
  };
}
