import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

// Pages in jsdom on a machine that does other things as well.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

// The reader scrolls to the active page; jsdom has no layout to scroll in.
Element.prototype.scrollIntoView = () => {};

/** Tells of a size once, at the beginning: in jsdom nothing has any. */
class SizeToldOnce implements ResizeObserver {
  constructor(private readonly tell: ResizeObserverCallback) {}
  observe() {
    this.tell([], this);
  }
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver = SizeToldOnce;
