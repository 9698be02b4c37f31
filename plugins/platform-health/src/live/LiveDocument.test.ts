import { pageIs } from '../__testUtils__/pageIs';
import { LiveDocument } from './LiveDocument';

const answer = (text: string) => async () => text;

/** A document whose readings and signals the test makes. */
function made(answers: (() => Promise<string>)[]) {
  const signals = new Set<() => void>();
  const load = jest.fn((_: AbortSignal) =>
    (answers.shift() ?? answer('last'))(),
  );
  const live = new LiveDocument<string>(load, onChange => {
    signals.add(onChange);
    return () => signals.delete(onChange);
  });
  const signal = () => signals.forEach(onChange => onChange());
  return { live, load, signal, signals };
}

const failure = (text: string) => async () => {
  throw new Error(text);
};
const pass = (milliseconds: number) =>
  jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  jest.useFakeTimers();
  pageIs('visible');
});
afterEach(() => {
  jest.useRealTimers();
});

describe('LiveDocument', () => {
  it('is read once for all who show it', async () => {
    const { live, load } = made([answer('one')]);
    live.subscribe(jest.fn());
    live.subscribe(jest.fn());
    expect(live.current()).toEqual({ status: 'loading' });
    await pass(0);
    expect(load).toHaveBeenCalledTimes(1);
    expect(live.current()).toEqual({ status: 'ready', value: 'one' });
  });

  it('is read again when a signal comes, and tells those who show it', async () => {
    const { live, signal } = made([answer('one'), answer('two')]);
    const listener = jest.fn();
    live.subscribe(listener);
    await pass(2_000);
    listener.mockClear();
    signal();
    await pass(0);
    expect(live.current()).toEqual({ status: 'ready', value: 'two' });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('answers signals that come together by one reading', async () => {
    const { live, load, signal } = made([answer('one')]);
    live.subscribe(jest.fn());
    await pass(0);
    for (let sent = 0; sent < 20; sent++) signal();
    await pass(1_000);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is read once a minute when no signal comes', async () => {
    const { live, load } = made([]);
    live.subscribe(jest.fn());
    await pass(0);
    await pass(59_000);
    expect(load).toHaveBeenCalledTimes(1);
    await pass(1_000);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('reads nothing while the page is hidden, and at once when it is seen again', async () => {
    const { live, load, signal } = made([]);
    live.subscribe(jest.fn());
    await pass(0);
    pageIs('hidden');
    signal();
    await pass(600_000);
    expect(load).toHaveBeenCalledTimes(1);
    pageIs('visible');
    await pass(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('reads again when a signal came while it was reading', async () => {
    let give = (_: string) => {};
    const { live, load, signal } = made([
      () => new Promise(resolve => (give = resolve)),
      answer('two'),
    ]);
    live.subscribe(jest.fn());
    await pass(2_000);
    signal();
    await pass(2_000);
    expect(load).toHaveBeenCalledTimes(1);
    give('one');
    await pass(0);
    await pass(0);
    expect(live.current()).toEqual({ status: 'ready', value: 'two' });
  });

  it('gives up a reading that is never answered, and tries again', async () => {
    const silent = (signal: AbortSignal) =>
      new Promise<string>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const load = jest
      .fn(answer('one'))
      .mockImplementationOnce(silent as () => Promise<string>);
    const live = new LiveDocument<string>(load, () => () => {});
    live.subscribe(jest.fn());
    await pass(30_000);
    expect(live.current()).toEqual({
      status: 'failed',
      error: new Error('The portal does not answer'),
    });
    await pass(60_000);
    expect(live.current()).toEqual({ status: 'ready', value: 'one' });
  });

  it('stops with the last who shows it', async () => {
    const { live, load, signals } = made([() => new Promise(() => {})]);
    const stopOne = live.subscribe(jest.fn());
    const stopOther = live.subscribe(jest.fn());
    await pass(0);
    stopOne();
    expect(signals.size).toBe(1);
    stopOther();
    expect(signals.size).toBe(0);
    await pass(600_000);
    expect(load).toHaveBeenCalledTimes(1);
    expect(load.mock.calls[0][0].aborted).toBe(true);
  });

  it('keeps what it read when it cannot be read again, and says so', async () => {
    const { live, signal } = made([
      answer('one'),
      failure('gone'),
      answer('two'),
    ]);
    live.subscribe(jest.fn());
    await pass(2_000);
    signal();
    await pass(0);
    expect(live.current()).toEqual({
      status: 'ready',
      value: 'one',
      problem: new Error('gone'),
    });
    await pass(60_000);
    expect(live.current()).toEqual({ status: 'ready', value: 'two' });
  });

  it('has failed when it could never be read', async () => {
    const { live } = made([failure('gone')]);
    live.subscribe(jest.fn());
    await pass(0);
    expect(live.current()).toEqual({
      status: 'failed',
      error: new Error('gone'),
    });
  });

  it('does not tell anybody when the document is the same', async () => {
    const { live, signal } = made([answer('one'), answer('one')]);
    const listener = jest.fn();
    live.subscribe(listener);
    await pass(2_000);
    listener.mockClear();
    signal();
    await pass(0);
    expect(listener).not.toHaveBeenCalled();
  });
});
