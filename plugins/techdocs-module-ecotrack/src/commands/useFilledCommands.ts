import { useEffect } from 'react';
import { useShadowRoot } from '@backstage/plugin-techdocs-react';
import { copyFilled } from './copyFilled';
import { fillCode } from './fillCode';
import type { Variables } from './variablesOf';

/** Fills the variables in all code of the page, also of a page that replaces it, for as long as they are known. */
export function useFilledCommands(variables: Variables | undefined): void {
  const page = useShadowRoot();
  useEffect(() => {
    if (!page || !variables) return undefined;
    let undo: (() => void)[] = [];
    const restore = () => {
      for (const one of undo) one();
    };
    const fill = () => {
      restore();
      undo = [...page.querySelectorAll('article code')].map(code =>
        fillCode(code, variables),
      );
    };
    const pageReplaced = new MutationObserver(fill);
    fill();
    pageReplaced.observe(page, { childList: true });
    page.addEventListener('click', copyFilled);
    return () => {
      pageReplaced.disconnect();
      page.removeEventListener('click', copyFilled);
      restore();
    };
  }, [page, variables]);
}
