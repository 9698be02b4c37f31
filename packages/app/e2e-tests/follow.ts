import type { Page } from '@playwright/test';

/** Goes there as a link of the portal does, without loading the page again. */
export const follow = (page: Page, path: string) =>
  page.evaluate(to => {
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
