import '@testing-library/jest-dom';

// jsdom lays nothing out, but CodeMirror measures where its lines stand.
Range.prototype.getClientRects = () =>
  document.createElement('div').getClientRects();
