import { inTurn } from './inTurn';

describe('inTurn', () => {
  it('begins work on a thing when the work before it has ended, failed or not', async () => {
    const seen: string[] = [];
    let fail = (_: Error) => {};
    const first = inTurn('a', () => {
      seen.push('first begins');
      return new Promise((_, reject) => {
        fail = reject;
      });
    });
    const second = inTurn('a', async () => seen.push('second begins'));
    const elsewhere = inTurn('b', async () => seen.push('elsewhere'));

    await elsewhere;
    expect(seen).toEqual(['first begins', 'elsewhere']);
    fail(new Error('broken'));

    await expect(first).rejects.toThrow('broken');
    await second;
    expect(seen).toEqual(['first begins', 'elsewhere', 'second begins']);
  });
});
