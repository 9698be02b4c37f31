/**
 * Colours for a page that is opened as a file. Inside the portal `:root` does
 * not match (the page lives in a shadow tree) and the reader sets the same
 * variables from the portal's theme.
 */
export const standaloneCss = `
:root{color-scheme:light dark;--md-default-fg-color:#1f2328;--md-default-fg-color--light:#59636e;--md-default-bg-color:#fff;--md-typeset-a-color:#0b5cad;--md-code-bg-color:#f5f7f9;--md-typeset-table-color:rgb(0 0 0/.16);--md-text-font-family:system-ui,sans-serif;--md-code-hl-keyword-color:#8b2f97;--md-code-hl-string-color:#17652f;--md-code-hl-number-color:#b02a2a;--md-code-hl-function-color:#0b5cad;--md-code-hl-comment-color:#59636e;--md-typeset-font-size:1rem}
@media (prefers-color-scheme:dark){:root{--md-default-fg-color:#e6edf3;--md-default-fg-color--light:#9aa5b1;--md-default-bg-color:#14181d;--md-typeset-a-color:#79b8ff;--md-code-bg-color:#1d232a;--md-typeset-table-color:rgb(255 255 255/.18);--md-code-hl-keyword-color:#d9a5f0;--md-code-hl-string-color:#8fd6a0;--md-code-hl-number-color:#ffab91;--md-code-hl-function-color:#8cc4ff;--md-code-hl-comment-color:#9aa5b1}}
:root>body{margin:0;font-family:var(--md-text-font-family);background:var(--md-default-bg-color);color:var(--md-default-fg-color)}
@media screen and (min-width:76.25em){:root .md-sidebar{width:16rem;flex:none;padding:1rem}:root .md-sidebar--secondary{order:2}:root .md-content{margin:0 auto;max-width:52rem}}
`;
