/**
 * Code and its colours. The reader provides the `--md-code-hl-*` colours for
 * the theme; some are faint on its code background, so each is mixed with the
 * colour of text.
 */
export const codeCss = `
.md-typeset :is(code,kbd,samp){font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.87em}
.md-typeset :not(pre)>code{padding:.1em .35em;border-radius:.25em;background:var(--md-code-bg-color);border:1px solid var(--md-typeset-table-color);overflow-wrap:anywhere}
.md-typeset a>code{color:inherit}
.md-typeset pre{position:relative;margin:1em 0;line-height:1.5}
.md-typeset pre>code{display:block;padding:.9em 3.2em .9em 1.1em;overflow:auto;border-radius:.3rem;background:var(--md-code-bg-color);border:1px solid var(--md-typeset-table-color);color:var(--md-default-fg-color)}
.md-typeset .md-clipboard{opacity:.55;padding:.3rem}
.md-typeset .md-clipboard:is(:hover,:focus-visible){opacity:1}
.hljs-comment,.hljs-quote,.hljs-meta{color:var(--md-code-hl-comment-color)}
.hljs-keyword,.hljs-selector-tag,.hljs-literal,.hljs-section,.hljs-doctag,.hljs-tag>.hljs-name{color:color-mix(in srgb,var(--md-code-hl-keyword-color) 75%,var(--md-default-fg-color))}
.hljs-string,.hljs-regexp,.hljs-addition,.hljs-attribute,.hljs-template-variable{color:color-mix(in srgb,var(--md-code-hl-string-color) 75%,var(--md-default-fg-color))}
.hljs-number,.hljs-deletion,.hljs-symbol,.hljs-bullet{color:color-mix(in srgb,var(--md-code-hl-number-color) 75%,var(--md-default-fg-color))}
.hljs-title,.hljs-built_in,.hljs-type,.hljs-attr,.hljs-name,.hljs-selector-class,.hljs-selector-id{color:color-mix(in srgb,var(--md-code-hl-function-color) 75%,var(--md-default-fg-color))}
.hljs-emphasis{font-style:italic}
.hljs-strong,.hljs-section{font-weight:700}
`;
