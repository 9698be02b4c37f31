import type { Page } from '@playwright/test';

/** Runs in the page, before anything else: writes down what could run as a script and is not the portal's own. */
function watch() {
  const found: string[] = [];
  Object.assign(window, { foundScripts: found });
  const ADDRESSES = ['href', 'xlink:href', 'src', 'action', 'data', 'srcdoc'];
  const look = (element: Element) => {
    const { tagName, attributes } = element;
    const source = element.getAttribute('src') ?? '';
    const isOurs = new URL(source, document.baseURI).origin === location.origin;
    if (tagName.toLowerCase() === 'script' && !(source && isOurs))
      found.push(element.outerHTML);
    for (const { name, value } of attributes)
      if (
        /^on/i.test(name) ||
        (ADDRESSES.includes(name) &&
          /^[\s\p{Cc}]*(javascript|vbscript|data:text|<)/iu.test(value))
      )
        found.push(`${tagName} ${name}=${value}`);
  };
  const lookInto = (node: Node) => {
    if (!(node instanceof Element)) return;
    look(node);
    node.querySelectorAll('*').forEach(look);
  };
  const observer = new MutationObserver(changes =>
    changes.forEach(({ type, target, addedNodes }) => {
      if (type === 'attributes' && target instanceof Element) look(target);
      addedNodes.forEach(lookInto);
    }),
  );
  const everything = { childList: true, subtree: true, attributes: true };
  // Only what is added once the page has been read: the portal's own page carries its configuration in a script.
  addEventListener('DOMContentLoaded', () =>
    observer.observe(document, everything),
  );
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(init) {
    const root = attachShadow.call(this, init);
    observer.observe(root, everything);
    return root;
  };
}

/** Watches every page that this one opens for dialogs and added scripts. */
export async function watchScripts(page: Page) {
  const dialogs: string[] = [];
  page.on('dialog', async dialog => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.addInitScript(watch);
  return {
    dialogs,
    /** Scripts, handlers and script addresses that were added since the page was loaded. */
    scripts: () =>
      page.evaluate(() =>
        'foundScripts' in window ? (window.foundScripts as string[]) : ['?'],
      ),
  };
}
