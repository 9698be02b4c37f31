import '@testing-library/jest-dom';

// Pages in jsdom on a machine that does other things as well.
jest.setTimeout(60_000);

// jsdom lays nothing out, but CodeMirror measures where its lines stand.
Range.prototype.getClientRects = () =>
  document.createElement('div').getClientRects();
