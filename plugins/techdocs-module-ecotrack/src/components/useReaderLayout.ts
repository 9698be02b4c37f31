import { useEffect, useRef } from 'react';

/**
 * Keeps the reader's sidebars below an element that stands above the page and grows when it has been read: the reader
 * places them anew when the window changes its size, and at no other time.
 */
export function useReaderLayout<T extends Element>() {
  const element = useRef<T>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    const sizes = new ResizeObserver(() =>
      window.dispatchEvent(new Event('resize')),
    );
    sizes.observe(element.current);
    return () => {
      sizes.disconnect();
      window.dispatchEvent(new Event('resize'));
    };
  }, []);
  return element;
}
