import { RefObject, useEffect } from 'react';
import { shortcutOf } from './shortcutOf';

/**
 * Undo and redo by keys, anywhere in an element; and where the focus is nowhere, as after the press of a button that
 * went with the error it mended.
 */
export function useShortcuts(
  root: RefObject<HTMLElement>,
  onShortcut: (shortcut: 'undo' | 'redo') => void,
) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      const { target } = event;
      const ours =
        target === document.body ||
        (target instanceof Node && root.current?.contains(target));
      if (!shortcut || !ours) return;
      event.preventDefault();
      onShortcut(shortcut);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, onShortcut]);
}
