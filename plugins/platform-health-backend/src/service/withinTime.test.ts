import { withinTime } from './withinTime';

describe('withinTime', () => {
  it('waits for work that ends, and fails as it does', async () => {
    await expect(withinTime(Promise.resolve(), 1_000)).resolves.toBe(true);
    await expect(
      withinTime(Promise.reject(new Error('no')), 1_000),
    ).rejects.toThrow('no');
  });

  it('does not wait for work that never ends', async () => {
    await expect(withinTime(new Promise(() => {}), 10)).resolves.toBe(false);
  });
});
