import type { Schema } from 'hast-util-sanitize';
import { admonitionKinds } from './admonitionKinds';

const TEXT =
  'p br hr b i em strong small s del ins u mark sub sup q cite abbr dfn kbd samp var span time wbr bdo ruby rt rp';
const BLOCKS =
  'h1 h2 h3 h4 h5 h6 blockquote div section figure figcaption pre code ul ol li dl dt dd details summary a img input';
const TABLE = 'table caption colgroup col thead tbody tfoot tr th td';

/** Removed with everything inside; what is merely unknown keeps its text. */
const REMOVED_WHOLE =
  'script style iframe frame frameset object embed applet noscript noembed noframes template xmp plaintext listing textarea select option button form svg math title head base link meta audio video canvas portal dialog slot';

/**
 * What Markdown and the HTML inside it may contain. An own list instead of a
 * default one, so that an update of a library cannot widen it. `style`, event
 * handlers, `data-*`, `for`, `form*`, `srcset` and unknown classes are not on
 * it; ids written by authors get a prefix (DOM clobbering, and the reader
 * looks up ids of its own).
 */
export const sanitizeSchema: Schema = {
  tagNames: `${TEXT} ${BLOCKS} ${TABLE}`.split(' '),
  strip: REMOVED_WHOLE.split(' '),
  allowComments: false,
  allowDoctypes: false,
  clobberPrefix: 'user-content-',
  clobber: ['id', 'ariaDescribedBy', 'ariaLabelledBy'],
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: {
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    summary: ['details'],
  },
  attributes: {
    '*': ['id', 'title', 'lang', 'dir', 'ariaLabel', 'ariaHidden'],
    a: [
      'href',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref'],
    ],
    img: ['src', 'alt', 'width', 'height', 'align'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    div: [['className', 'admonition', 'tab', ...admonitionKinds], 'align'],
    details: ['open', ['className', ...admonitionKinds]],
    p: [['className', 'admonition-title', 'tab-title'], 'align'],
    ul: [['className', 'contains-task-list']],
    ol: ['start', 'reversed', ['className', 'contains-task-list']],
    li: ['value', ['className', 'task-list-item']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    h2: [['className', 'sr-only']],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    td: ['align', 'colSpan', 'rowSpan'],
    col: ['span'],
    colgroup: ['span'],
    time: ['dateTime'],
    q: ['cite'],
    blockquote: ['cite'],
  },
};
