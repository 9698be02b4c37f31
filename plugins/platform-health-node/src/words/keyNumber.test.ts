import { keyNumber } from './keyNumber';

describe('keyNumber', () => {
  it('is there when its value is known, zero included', () => {
    expect(keyNumber('offline', 0, 'count')).toEqual([
      { id: 'offline', value: 0, unit: 'count' },
    ]);
    expect(keyNumber('ready', 2, 'count', 3)).toEqual([
      { id: 'ready', value: 2, unit: 'count', of: 3 },
    ]);
  });

  it('is absent when its value is not known', () => {
    expect(keyNumber('offline', undefined, 'count')).toEqual([]);
  });
});
