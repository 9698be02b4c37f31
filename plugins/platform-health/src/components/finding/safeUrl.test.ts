import { safeUrl } from './safeUrl';

describe('safeUrl', () => {
  it.each(['https://grafana.example/d/1?a=b', 'http://localhost:3000/'])(
    'follows %s',
    url => expect(safeUrl(url)).toBe(url),
  );

  it.each([
    ['java', 'script:alert(1)'].join(''),
    'data:text/html,<b>x</b>',
    'vbscript:x',
    '//evil.example',
    '/path',
    '',
    ' ',
  ])('does not follow %j', url => expect(safeUrl(url)).toBeUndefined());
});
