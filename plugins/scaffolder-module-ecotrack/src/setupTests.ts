import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

// Pages in jsdom on a machine that does other things as well; the generator runs on the thread of the test.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

// jsdom lays nothing out, but CodeMirror measures where its lines stand.
Range.prototype.getClientRects = () =>
  document.createElement('div').getClientRects();

// What browsers have and jsdom lacks.
performance.measure ??= jest.fn();
File.prototype.text ??= function text(this: File) {
  return new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(this);
  });
};
