import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Every colour of the code view is a variable of the theme, so that it follows light and dark. */
export const CODE_COLOURS = {
  background: '--bui-bg-app',
  selection: '--bui-announcement-bg-subdued',
  text: '--bui-fg-primary',
  quiet: '--bui-fg-secondary',
  keyword: '--bui-announcement-fg-subdued',
  string: '--bui-positive-fg-subdued',
  literal: '--bui-warning-fg-subdued',
  name: '--bui-negative-fg-subdued',
} as const;

/** How much of its colour a selection puts over the background, in per cent; more would drown comments. */
export const SELECTION_SHARE = 40;

const colour = (name: keyof typeof CODE_COLOURS) =>
  `var(${CODE_COLOURS[name]})`;
const selected = `color-mix(in srgb, ${colour(
  'selection',
)} ${SELECTION_SHARE}%, ${colour('background')})`;

const highlight = HighlightStyle.define([
  { tag: tags.comment, color: colour('quiet'), fontStyle: 'italic' },
  {
    tag: [tags.keyword, tags.typeName, tags.tagName],
    color: colour('keyword'),
  },
  { tag: [tags.string, tags.special(tags.string)], color: colour('string') },
  {
    tag: [tags.number, tags.bool, tags.atom, tags.null],
    color: colour('literal'),
  },
  {
    tag: [
      tags.propertyName,
      tags.attributeName,
      tags.meta,
      tags.definition(tags.variableName),
    ],
    color: colour('name'),
  },
]);

const theme = EditorView.theme({
  '&': {
    backgroundColor: colour('background'),
    color: colour('text'),
    height: '100%',
  },
  '&.cm-focused': {
    outline: '2px solid var(--bui-ring)',
    outlineOffset: '-2px',
  },
  '.cm-scroller': {
    fontFamily: 'var(--bui-font-monospace)',
    fontSize: 'var(--bui-font-size-2)',
  },
  '.cm-content': { caretColor: colour('text') },
  '.cm-cursor': { borderLeftColor: colour('text') },
  '.cm-gutters': {
    backgroundColor: colour('background'),
    color: colour('quiet'),
    border: 'none',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: `color-mix(in srgb, ${colour('text')} 4%, transparent)`,
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: selected },
  '.cm-panels, .cm-tooltip': {
    backgroundColor: colour('background'),
    color: colour('text'),
    borderColor: 'var(--bui-border-2)',
  },
  '.cm-textfield, .cm-button': {
    backgroundColor: colour('background'),
    backgroundImage: 'none',
    color: colour('text'),
    borderColor: 'var(--bui-border-2)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: selected,
    color: colour('text'),
  },
});

/** Looks of code: editor and highlighting. */
export const codeTheme = [theme, syntaxHighlighting(highlight)];
