/**
 * What the reader's own rules leave out of Material's base: toggles, columns,
 * nested navigation, and the drawer on narrow screens (76.1875em is the
 * reader's limit).
 */
export const layoutCss = `
*,*::before,*::after{box-sizing:border-box}
body{color:var(--md-default-fg-color)}
.md-toggle,.md-overlay,.md-header{display:none}
.md-main__inner{display:flex;min-height:100%}
.md-content{flex:1 1 auto;min-width:0}
.md-content__inner{padding:0 1.5rem 2rem}
.md-content__button{float:right;margin:.4rem 0 .4rem .4rem;padding:0;cursor:pointer}
.md-icon svg,.md-content__button svg{width:1.2rem;height:1.2rem;fill:currentColor;display:block}
.md-sidebar__scrollwrap{overflow-y:auto}
.md-sidebar__inner{padding:.5rem .75rem 1.5rem .25rem}
.md-nav__title{display:block;padding:.4rem .5rem;font-weight:700;overflow-wrap:anywhere}
.md-nav__list{margin:0;padding:0;list-style:none}
.md-nav__item{padding:0 0 0 .5rem;position:relative}
.md-nav .md-nav .md-nav__item{padding-left:.85rem}
.md-nav__link{display:flex;align-items:center;justify-content:space-between;padding:.25rem 0;line-height:1.35;color:inherit;text-decoration:none;cursor:pointer;overflow-wrap:anywhere}
.md-nav__link:hover,.md-nav__link:focus-visible{color:var(--md-typeset-a-color)}
.md-nav__link:focus-visible,.md-typeset a:focus-visible,.md-typeset summary:focus-visible{outline:2px solid var(--md-typeset-a-color);outline-offset:2px}
.md-nav__link--active{color:var(--md-typeset-a-color)}
.md-nav__toggle~.md-nav{display:none}
.md-nav__toggle:checked~.md-nav{display:block}
.md-nav__icon{flex:none}
.md-nav__icon::after{content:"";display:block;width:20px;height:20px;background:currentColor;-webkit-mask:var(--md-nav-icon--next,var(--eco-chevron)) center/contain no-repeat;mask:var(--md-nav-icon--next,var(--eco-chevron)) center/contain no-repeat}
.md-nav__toggle:checked~.md-nav__link .md-nav__icon::after{transform:rotate(90deg)}
body{--eco-chevron:url('data:image/svg+xml;charset=utf-8,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M8.6 16.6 13.2 12 8.6 7.4 10 6l6 6-6 6z"/></svg>')}
@media screen and (min-width:76.25em){label.md-content__button{display:none}}
@media screen and (max-width:76.1875em){
.md-sidebar--primary{position:fixed;top:0;bottom:0;height:100%!important;background:var(--md-default-bg-color);transition:transform .2s}
.md-sidebar--primary .md-sidebar__scrollwrap{height:100%}
.md-sidebar--secondary{display:none}
.md-toggle:checked~.md-overlay{display:block;position:fixed;inset:0;z-index:150;background:rgb(0 0 0/.5)}
.md-content__inner{padding:0 1rem 2rem}
}
@media (prefers-reduced-motion:reduce){.md-sidebar--primary{transition:none}}
@media print{.md-sidebar,.md-content__button,.headerlink{display:none}}
`;
