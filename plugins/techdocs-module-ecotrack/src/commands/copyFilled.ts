/** The reader's copy buttons, of TechDocs and of MkDocs Material. */
const BUTTON = 'button.md-clipboard, .md-code__button';

/**
 * After a click on a copy button: copies what is shown. The reader's own button copies what stood there before the
 * commands were filled in. Where the browser gives no clipboard (no TLS), the button's own text stays.
 */
export function copyFilled(event: Event): void {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return;
  const code = target.closest(BUTTON)?.closest('pre')?.querySelector('code');
  const text = code?.textContent;
  if (text) void navigator.clipboard?.writeText(text).catch(() => {});
}
