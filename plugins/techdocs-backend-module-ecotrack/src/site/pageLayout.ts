import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { editButton } from './editButton';
import { navList } from './navigation/navList';
import type { NavNode } from './navigation/NavNode';
import type { Page } from './Page';
import { relativeHref } from './links/relativeHref';
import { tocList } from './tocList';

/** What all pages of a site share. */
export interface SiteFrame {
  siteName: string;
  nav: NavNode[];
  /** Path of the stylesheet below the site. */
  stylesheet: string;
  /** Web address where a page's source is edited, if known. */
  editUrl: (page: Page) => string | undefined;
}

/**
 * The whole document of a page, in the structure that the TechDocs reader and
 * its addons look for (`data-md-component`, `.md-sidebar`, `.md-content` ...).
 * The reader turns the header's label into its menu button and drops the
 * header.
 */
export function pageLayout(page: Page, site: SiteFrame): Root {
  const title =
    page.title === site.siteName
      ? site.siteName
      : `${page.title} - ${site.siteName}`;
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', {
      name: 'viewport',
      content: 'width=device-width,initial-scale=1',
    }),
    h('title', title),
    h('link', {
      rel: 'stylesheet',
      href: relativeHref(page.url, site.stylesheet),
    }),
  ]);
  const body = h('body', { dir: 'ltr' }, [
    h('input.md-toggle', {
      dataMdToggle: 'drawer',
      type: 'checkbox',
      id: '__drawer',
      autoComplete: 'off',
    }),
    h('label.md-overlay', { htmlFor: '__drawer' }),
    h('header.md-header', { dataMdComponent: 'header' }, [
      h('label.md-header__button.md-icon', { htmlFor: '__drawer' }),
    ]),
    h('div.md-container', { dataMdComponent: 'container' }, [
      h('main.md-main', { dataMdComponent: 'main' }, [
        h('div.md-main__inner.md-grid', [
          navigation(page, site),
          contents(page),
          h('div.md-content', { dataMdComponent: 'content' }, [
            h('article.md-content__inner.md-typeset', [
              editButton(site.editUrl(page)),
              ...page.tree.children,
            ]),
          ]),
        ]),
      ]),
      h('footer.md-footer'),
    ]),
  ]);
  return {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: 'en' }, [head, body])],
  };
}

function navigation(page: Page, site: SiteFrame): Element {
  return sidebar('primary', 'navigation', 'Navigation', [
    h('label.md-nav__title', { htmlFor: '__drawer' }, site.siteName),
    navList(site.nav, page.url),
  ]);
}

function contents(page: Page): Element {
  const list = tocList(page.headings);
  return sidebar(
    'secondary',
    'toc',
    'Table of contents',
    list ? [h('label.md-nav__title', 'Table of contents'), list] : [],
  );
}

function sidebar(
  place: 'primary' | 'secondary',
  type: 'navigation' | 'toc',
  ariaLabel: string,
  children: Element[],
): Element {
  return h(
    `div.md-sidebar.md-sidebar--${place}`,
    { dataMdComponent: 'sidebar', dataMdType: type },
    h('div.md-sidebar__scrollwrap', [
      h('div.md-sidebar__inner', [
        h(
          `nav.md-nav.md-nav--${place}`,
          { ariaLabel, dataMdLevel: '0' },
          children,
        ),
      ]),
    ]),
  );
}
