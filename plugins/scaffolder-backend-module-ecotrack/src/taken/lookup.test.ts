import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { createLookup } from './lookup';

const logger = mockServices.logger.mock();
const never = () => new Promise<string>(() => {});

describe('a lookup', () => {
  it('ends, whatever it asks, and tells who listens to leave off', async () => {
    let heard: AbortSignal | undefined;
    const lookup = createLookup({ logger, patienceMs: 5 }, (_, signal) => {
      heard = signal;
      return never();
    });

    expect(await lookup('a')).toEqual({ known: false, cause: 'timeout' });
    expect(heard?.aborted).toBe(true);
  });

  it('is shared by those who ask the same at once, and remembered', async () => {
    const load = jest.fn(async (key: string) => key.toUpperCase());
    const lookup = createLookup({ logger }, load);

    const told = await Promise.all([lookup('a'), lookup('a'), lookup('b')]);
    expect(told.map(one => one.known && one.value)).toEqual(['A', 'A', 'B']);
    await lookup('a');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('remembers a failure too, by its cause alone', async () => {
    const load = jest.fn(async () => {
      throw new NotAllowedError('secret address');
    });
    const lookup = createLookup({ logger }, load);

    expect(await lookup('a')).toEqual({ known: false, cause: 'forbidden' });
    expect(await lookup('a')).toEqual({ known: false, cause: 'forbidden' });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('forgets after a while', async () => {
    let answer = 1;
    const lookup = createLookup({ logger, rememberMs: 1 }, async () => answer);
    await lookup('a');
    answer = 2;
    await new Promise(done => {
      setTimeout(done, 20);
    });

    expect(await lookup('a')).toEqual({ known: true, value: 2 });
  });
});
