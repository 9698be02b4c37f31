import { TestApiProvider } from '@backstage/frontend-test-utils';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import {
  type AskedNames,
  type Holder,
  type Suggestion,
  toSuggestions,
} from '@ecotrack/model';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { AGAIN_MS, PAUSE_MS, useTaken } from './useTaken';

const HOLDER: Holder = {
  service: 'shop-service',
  owner: 'group:default/shop-team',
  source: 'catalog',
};
const takenTopics = (...names: string[]) => ({
  results: toSuggestions({
    taken: names.map(name => ({ kind: 'topic', name, holder: HOLDER })),
    unknown: [],
  }),
});
const topics = (...names: string[]): AskedNames => ({ topics: names });

describe('useTaken', () => {
  const autocomplete = jest.fn<
    Promise<{ results: Suggestion[] }>,
    [{ context: Record<string, string> }]
  >();
  const api = { autocomplete };
  beforeEach(() => {
    jest.useFakeTimers();
    autocomplete.mockReset().mockResolvedValue({ results: [] });
  });
  afterEach(() => jest.useRealTimers());

  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[scaffolderApiRef, api]]}>
      {children}
    </TestApiProvider>
  );
  const start = (names: AskedNames, changing?: string) =>
    renderHook(props => useTaken(props.names, props.changing), {
      wrapper,
      initialProps: { names, changing },
    });
  const pause = (ms = PAUSE_MS) =>
    act(async () => {
      await jest.advanceTimersByTimeAsync(ms);
    });
  const asked = () => autocomplete.mock.calls.map(([{ context }]) => context);

  it('asks for all names at once when typing pauses, and not before', async () => {
    const { rerender } = start(topics('order-e'));
    await pause(PAUSE_MS - 1);
    rerender({ names: topics('order-events'), changing: undefined });
    await pause(PAUSE_MS - 1);
    expect(asked()).toEqual([]);

    await pause(1);
    expect(autocomplete).toHaveBeenCalledTimes(1);
    expect(autocomplete).toHaveBeenCalledWith({
      provider: 'ecotrack',
      resource: 'names',
      token: 'none',
      context: { topics: 'order-events' },
    });
  });

  it('asks nobody when there is no name to ask for, and not again for the same', async () => {
    const { result, rerender } = start(topics());
    await pause();
    expect(result.current).toMatchObject({ unknown: [], asking: false });

    rerender({ names: topics('shop-events'), changing: undefined });
    await pause();
    rerender({ names: topics('shop-events'), changing: undefined });
    await pause();
    expect(asked()).toEqual([{ topics: 'shop-events' }]);
  });

  it('tells the model who has the name', async () => {
    autocomplete.mockResolvedValue(takenTopics('shop-events'));
    const { result } = start(topics('shop-events'));
    expect(result.current).toMatchObject({
      taken: { topics: {} },
      asking: true,
    });

    await pause();
    expect(result.current).toMatchObject({
      taken: { topics: { 'shop-events': HOLDER } },
      unknown: [],
      asking: false,
    });
  });

  it('keeps what it knows of a name while others are asked, as the same object', async () => {
    autocomplete.mockResolvedValue(takenTopics('shop-events'));
    const { result, rerender } = start(topics('shop-events'));
    await pause();
    const before = result.current.taken;

    autocomplete.mockReturnValue(new Promise(() => {}));
    rerender({
      names: topics('shop-events', 'order-events'),
      changing: undefined,
    });
    await pause();
    expect(result.current.taken).toBe(before);
    expect(result.current.asking).toBe(true);
  });

  it('drops an answer that comes after a newer question', async () => {
    const late: ((value: { results: Suggestion[] }) => void)[] = [];
    autocomplete.mockImplementation(
      () =>
        new Promise(done => {
          late.push(done);
        }),
    );
    const { result, rerender } = start(topics('shop-events'));
    await pause();
    rerender({ names: topics('shop-events', 'abc'), changing: undefined });
    await pause();
    late[1]({ results: [] });
    await pause(0);
    late[0](takenTopics('shop-events'));
    await pause(0);

    expect(result.current).toMatchObject({
      taken: { topics: {} },
      asking: false,
    });
    expect(result.current.taken.topics).toEqual({});
  });

  it.each([
    ['fails', () => Promise.reject(new Error('down'))],
    ['is of another form', async () => ({ results: [{ id: 'main' }] })],
  ])(
    'says unknown when the answer %s, and keeps what it knew',
    async (_, answer) => {
      autocomplete.mockResolvedValueOnce(takenTopics('shop-events'));
      const { result, rerender } = start(topics('shop-events'));
      await pause();
      autocomplete.mockImplementation(answer);
      rerender({ names: topics('shop-events', 'abc'), changing: undefined });
      await pause();

      expect(result.current).toEqual({
        taken: expect.objectContaining({ topics: { 'shop-events': HOLDER } }),
        unknown: [{ source: 'portal', cause: 'unreachable' }],
        asking: false,
      });
    },
  );

  it.each([
    ['timeout', 2],
    ['forbidden', 1],
  ] as const)(
    'asks again who did not tell for a cause that passes: %s',
    async (cause, times) => {
      autocomplete.mockResolvedValueOnce({
        results: toSuggestions({
          taken: [],
          unknown: [{ source: 'cluster', cause }],
        }),
      });
      const { result } = start(topics('shop-events'));
      await pause();
      expect(result.current.unknown).toEqual([{ source: 'cluster', cause }]);

      await pause(AGAIN_MS);
      expect(autocomplete).toHaveBeenCalledTimes(times);
      expect(result.current.unknown).toHaveLength(2 - times);
      await pause(AGAIN_MS);
      expect(autocomplete).toHaveBeenCalledTimes(times);
    },
  );

  it('does not hold a service its own names against it', async () => {
    autocomplete.mockResolvedValue(takenTopics('shop-events'));
    const { result } = start(topics('shop-events'), 'shop-service');
    await pause();

    expect(result.current.taken.topics).toEqual({});
  });

  it('asks nobody after it is gone', async () => {
    const { unmount } = start(topics('shop-events'));
    unmount();
    await pause();

    expect(asked()).toEqual([]);
  });
});
