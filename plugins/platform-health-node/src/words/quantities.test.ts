import {
  bytesInWords,
  namesInWords,
  numberInWords,
  ratioInWords,
  secondsInWords,
} from './quantities';

describe('quantities in words', () => {
  it.each([
    [bytesInWords(0), '0 bytes'],
    [bytesInWords(1500), '1,500 bytes'],
    [bytesInWords(12.5 * 1024 ** 2), '12.5 MiB'],
    [bytesInWords(3 * 1024 ** 4), '3 TiB'],
    [secondsInWords(90), '90 seconds'],
    [secondsInWords(26 * 3600), '26 hours'],
    [secondsInWords(3 * 86_400), '3 days'],
    [ratioInWords(0.9234), '92.3 %'],
    [numberInWords(0.25), '0.3'],
    [namesInWords(['a']), 'a'],
    [namesInWords(['a', 'b']), 'a and b'],
    [namesInWords(['a', 'b', 'c', 'd', 'e']), 'a, b, c and 2 more'],
  ])('says %s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
