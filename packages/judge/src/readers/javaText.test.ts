import { javaText } from './javaText';

describe('javaText', () => {
  it.each([
    ['"plain"', 'plain'],
    [String.raw`"a\"b\\c"`, 'a"b\\c'],
    [String.raw`"\t\n\s\0\101\7"`, '\t\n \0A\x07'],
    ['"\\u00fcn\\uuu0069"', 'üni'],
    ['"\\\\u0041"', '\\u0041'],
    ['"\\u005cn"', '\n'],
  ])('reads %s as the compiler does', (literal, text) => {
    expect(javaText(literal)).toBe(text);
  });
});
