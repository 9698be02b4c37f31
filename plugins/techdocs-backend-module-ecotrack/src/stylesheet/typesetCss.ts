/** Text: headings, links, lists, tables, images, footnotes. */
export const typesetCss = `
.md-typeset{line-height:1.6;overflow-wrap:break-word}
.md-typeset :is(h1,h2,h3,h4,h5,h6){margin:1.8em 0 .6em;scroll-margin-top:5rem}
.md-typeset h1{margin-top:.4em}
.md-typeset a{color:var(--md-typeset-a-color);text-decoration:none}
.md-typeset :is(p,li,td,dd) a{text-decoration:underline;text-underline-offset:.15em}
.md-typeset .headerlink{margin-left:.4rem;opacity:0;color:var(--md-default-fg-color--light)}
.md-typeset :is(h1,h2,h3,h4,h5,h6):is(:hover,:target)>.headerlink,.md-typeset .headerlink:focus{opacity:1}
.md-typeset .broken-link{text-decoration:underline dashed;cursor:help}
.md-typeset :is(p,ul,ol,dl,blockquote,table){margin:1em 0}
.md-typeset :is(ul,ol){padding-left:1.8em}
.md-typeset li>:is(ul,ol){margin:.2em 0}
.md-typeset li{margin:.25em 0}
.md-typeset .contains-task-list{list-style:none;padding-left:.3em}
.md-typeset .task-list-item input{margin-right:.5em;vertical-align:middle}
.md-typeset blockquote{margin-inline:0;padding:.1em 1em;border-left:.2rem solid var(--md-default-fg-color--light)}
.md-typeset img{max-width:100%;height:auto}
.md-typeset table:not([class]){display:block;width:max-content;max-width:100%;overflow:auto;line-height:1.45}
.md-typeset table:not([class]) :is(th,td){padding:.5em .9em;vertical-align:top;border-bottom:1px solid var(--md-typeset-table-color)}
.md-typeset table:not([class]) :is(th,td):not([align]){text-align:left}
.md-typeset hr{border:0;border-bottom:1px solid var(--md-typeset-table-color);margin:2em 0}
.md-typeset kbd{padding:.1em .4em;border:1px solid var(--md-typeset-table-color);border-radius:.25em;font-size:.85em}
.md-typeset .footnotes{margin-top:2.5em;border-top:1px solid var(--md-typeset-table-color);font-size:.9em}
.md-typeset .sr-only{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.md-typeset .tab{margin:1em 0;padding:0 1em;border:1px solid var(--md-typeset-table-color);border-radius:.25rem}
.md-typeset .tab-title{font-weight:700}
`;
