import { safeText } from './safeText';

describe('safeText', () => {
  it('leaves out addresses', () => {
    expect(
      safeText(
        'Get "https://user:pw@thanos-0.thanos:10901/api?x=1": no; receive series from Addr: 10.0.0.7:10901 and [::1]:80',
      ),
    ).toBe(
      'Get "(address) no; receive series from Addr: (address) and (address)',
    );
  });

  it('makes one short line of it', () => {
    expect(safeText(' a\n\tb\u0000\u202ec ')).toBe('a b c');
    expect(safeText('x'.repeat(5000))).toHaveLength(200);
  });
});
