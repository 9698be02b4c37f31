import { readBounded } from './readBounded';

const MIB = new Uint8Array(1024 * 1024).fill(32);

describe('readBounded', () => {
  it('reads JSON, and nothing from what is none', async () => {
    expect(await readBounded(new Response('{"a":"ü"}'))).toEqual({ a: 'ü' });
    expect(await readBounded(new Response('404 page not found'))).toBe(
      undefined,
    );
    expect(await readBounded(new Response(null))).toBe(undefined);
  });

  it('stops reading what does not end', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: controller => {
        sent += 1;
        controller.enqueue(MIB);
      },
    });

    await expect(readBounded(new Response(body))).rejects.toMatchObject({
      reason: 'too-many',
    });
    expect(sent).toBeLessThan(12);
  });
});
