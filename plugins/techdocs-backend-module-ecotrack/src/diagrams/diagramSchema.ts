import type { Schema } from 'hast-util-sanitize';

const NUMBER = /^-?[\d.]+(?:em|px)?$/;
const NUMBERS = /^[\d\s.,eE-]+$/;
const COLOR =
  /^(?:none|currentColor|#[\da-f]{3,8}|[a-z]{3,20}|var\(--[\w-]+\))$/i;
const WORD = /^[\w -]{1,40}$/;
const numbers = (...names: string[]) =>
  names.map((name): [string, RegExp] => [name, NUMBER]);

/** The SVG of a diagram: shapes and text, no style, script, link or image. */
export const diagramSchema: Schema = {
  tagNames:
    'svg g defs marker polygon polyline line rect circle ellipse path text tspan'.split(
      ' ',
    ),
  strip: ['script', 'style', 'foreignObject', 'title', 'desc', 'image', 'a'],
  allowComments: false,
  allowDoctypes: false,
  clobberPrefix: '',
  clobber: [],
  protocols: {},
  attributes: {
    '*': [
      ['className', WORD],
      ['fill', COLOR],
      ['stroke', COLOR],
      ['strokeDashArray', NUMBERS],
      ['strokeLineJoin', WORD],
      ['strokeLineCap', WORD],
      ['textAnchor', WORD],
      ['dominantBaseline', WORD],
      ['fontStyle', WORD],
      ['fontWeight', WORD],
      ['textDecoration', WORD],
      ['transform', /^[a-z]+\([\d\s.,-]+\)$/],
      ['points', NUMBERS],
      ['markerEnd', /^url\(#[\w-]+\)$/],
      ['markerStart', /^url\(#[\w-]+\)$/],
      ...numbers('strokeWidth', 'opacity', 'fontSize', 'x', 'y', 'dx', 'dy'),
      ...numbers('x1', 'x2', 'y1', 'y2', 'rx', 'ry', 'cx', 'cy', 'r'),
      ...numbers('width', 'height', 'letterSpacing'),
    ],
    svg: [['viewBox', NUMBERS]],
    path: [['d', /^[\d\s.,a-zA-Z-]+$/]],
    marker: [
      ['id', WORD],
      ['orient', WORD],
      ...numbers('markerWidth', 'markerHeight', 'refX', 'refY'),
    ],
  },
};
