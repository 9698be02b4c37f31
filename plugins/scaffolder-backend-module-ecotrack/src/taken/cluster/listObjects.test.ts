import { listObjects } from './listObjects';

const items = [{ metadata: { name: 'a' } }];

describe('listObjects', () => {
  it('follows the pages', async () => {
    const read = jest
      .fn()
      .mockResolvedValueOnce({ items, metadata: { continue: 'x&y=1' } })
      .mockResolvedValueOnce({ items, metadata: { continue: '' } });

    expect(await listObjects('/list', read)).toEqual([...items, ...items]);
    expect(read.mock.calls).toEqual([
      ['/list?limit=500'],
      ['/list?limit=500&continue=x%26y%3D1'],
    ]);
  });

  it('gives up beyond four of them', async () => {
    const read = jest.fn(async () => ({ items, metadata: { continue: 'x' } }));

    await expect(listObjects('/list', read)).rejects.toMatchObject({
      reason: 'too-many',
    });
    expect(read).toHaveBeenCalledTimes(4);
  });
});
