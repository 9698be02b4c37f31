import { RefObject, useEffect, useRef } from 'react';

const FOCUSABLE = 'input:enabled, select:enabled, button:enabled';

/** Sets the focus to the value or row at a path, given as text. */
function focusOn(root: HTMLElement | null, path: string): boolean {
  const all = root?.querySelectorAll<HTMLElement>('[data-path], [data-row]');
  const found = [...(all ?? [])].find(
    ({ dataset }) => dataset.path === path || dataset.row === path,
  );
  const element = found?.matches(FOCUSABLE)
    ? found
    : found?.querySelector<HTMLElement>(FOCUSABLE);
  element?.focus();
  if (element instanceof HTMLInputElement && element.type === 'text')
    element.select();
  return element !== undefined && element !== null;
}

/** Sets the focus at once, or after the next render: a row may be made by an edit that is under way. */
export function useFocusNext(root: RefObject<HTMLElement>) {
  const wanted = useRef<string>();
  useEffect(() => {
    if (wanted.current && focusOn(root.current, wanted.current))
      wanted.current = undefined;
  });
  return {
    now: (path: string) => focusOn(root.current, path),
    next: (path: string) => {
      wanted.current = path;
    },
  };
}
