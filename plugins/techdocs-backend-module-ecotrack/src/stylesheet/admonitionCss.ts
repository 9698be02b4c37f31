import { admonitionKinds } from '../markdown/admonitionKinds';

const COLORS: Record<(typeof admonitionKinds)[number], string> = {
  note: '#448aff',
  abstract: '#00a5d6',
  info: '#00a3b8',
  tip: '#00a887',
  success: '#1fa855',
  question: '#5a9e1b',
  warning: '#e08600',
  failure: '#e5484d',
  danger: '#e5254e',
  bug: '#e0197d',
  example: '#7c5cff',
  quote: '#8b8b8b',
};

const kinds = admonitionKinds.map(
  kind =>
    `.md-typeset :is(.admonition,details).${kind}{--eco-kind:${COLORS[kind]};--eco-icon:var(--md-admonition-icon--${kind},var(--eco-dot))}`,
);

/**
 * Admonitions: a coloured edge, a tinted title and an icon. Colour is never
 * alone, the title says the kind. The reader sets the space before the title.
 */
export const admonitionCss = `
body{--eco-dot:url('data:image/svg+xml;charset=utf-8,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="7"/></svg>')}
.md-typeset :is(.admonition,details){--eco-kind:#448aff;--eco-icon:var(--md-admonition-icon--note,var(--eco-dot));margin:1.2em 0;padding:0 1em;border:1px solid color-mix(in srgb,var(--eco-kind) 45%,transparent);border-left:.25rem solid var(--eco-kind);border-radius:.25rem;overflow:hidden}
.md-typeset :is(.admonition-title,summary){position:relative;margin:0 -1em!important;padding:.5em 1em .5em 2.5rem;font-weight:700;background:color-mix(in srgb,var(--eco-kind) 12%,transparent)}
.md-typeset :is(.admonition-title,summary)::before{content:"";position:absolute;left:.75rem;top:50%;width:20px;height:20px;transform:translateY(-50%);background:var(--eco-kind);-webkit-mask:var(--eco-icon) center/contain no-repeat;mask:var(--eco-icon) center/contain no-repeat}
.md-typeset summary{cursor:pointer;list-style:none;padding-right:2.5rem}
.md-typeset summary::-webkit-details-marker{display:none}
.md-typeset summary::after{content:"";position:absolute;right:.75rem;top:50%;width:20px;height:20px;transform:translateY(-50%);background:currentColor;-webkit-mask:var(--md-details-icon,var(--eco-chevron)) center/contain no-repeat;mask:var(--md-details-icon,var(--eco-chevron)) center/contain no-repeat}
.md-typeset details[open]>summary::after{transform:translateY(-50%) rotate(90deg)}
${kinds.join('\n')}
`;
