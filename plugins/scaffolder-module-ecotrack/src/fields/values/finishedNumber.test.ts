import { finishedNumber } from './finishedNumber';

describe('finishedNumber', () => {
  it.each([
    ['1.', 1],
    ['1.0', 1],
    ['007', 7],
    [' -2.50 ', -2.5],
    ['0x10', undefined],
    ['1e3', undefined],
    ['9007199254740993', undefined],
    ['', undefined],
    ['-', undefined],
    ['many', undefined],
  ])('%j is %j', (text, number) => {
    expect(finishedNumber(text)).toBe(number);
  });
});
