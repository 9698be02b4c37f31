import { pod, until, watching, type Watching } from './__testUtils__/watching';
import type { Override } from './__testUtils__/FakeDoor';

const STATUS = (code: number) => JSON.stringify({ kind: 'Status', code });

/** Answers requests of one kind with a status, as long as it is not called off. */
const refusing =
  (
    what: readonly string[],
    status: number,
    headers: Record<string, string> = {},
  ): Override =>
  (asked, response) => {
    if (!what.includes(asked.what)) return undefined;
    response.writeHead(status, headers).end(STATUS(status));
    return true;
  };

const EVERYTHING = ['versions', 'list', 'watch'];

describe('createClusterObjects, when something breaks', () => {
  let watch: Watching;
  afterEach(() => watch.end());

  const started = async (...names: string[]) => {
    watch = await watching({}, door =>
      names.forEach(name => door.put('pods', pod(name))),
    );
    await until(() => watch.door.countOf('watch') === 1);
    await until(() => watch.look().cause === undefined);
    return watch;
  };
  const pause = (milliseconds: number) =>
    new Promise(resolve => setTimeout(resolve, milliseconds));

  it('lists again after a watch that expired by status, without a gap', async () => {
    const { door, look, changes } = await started('a', 'b');
    let expired = 0;
    door.override = (asked, response) => {
      if (asked.what !== 'watch' || expired++ > 0) return undefined;
      response.writeHead(410).end(STATUS(410));
      return true;
    };
    await pause(120);
    door.endWatches();
    door.putSilently('pods', pod('c'));
    await until(() => look().pods?.c !== undefined);
    expect(look()).toEqual({
      pods: { a: 'Running', b: 'Running', c: 'Running' },
    });
    expect(door.countOf('list')).toBe(2);
    expect(changes).not.toContainEqual({ kind: 'pods', cause: 'stale' });
  });

  it('lists again after an ERROR event 410, and sees what was deleted meanwhile', async () => {
    const { door, look, changes } = await started('a', 'b');
    changes.length = 0;
    door.override = asked => {
      if (asked.what === 'list') door.override = () => undefined;
      return undefined;
    };
    door.send('pods', { type: 'ERROR', object: { code: 410 } });
    await until(() => door.countOf('watch') === 2);
    expect(door.countOf('list')).toBe(2);
    expect(look()).toEqual({ pods: { a: 'Running', b: 'Running' } });
    expect(changes.flatMap(one => ('keys' in one ? one.keys : []))).toEqual([]);
  });

  it('begins a list anew whose next page expired, and shows nothing of the half', async () => {
    let isFirst = true;
    watch = await watching({}, door => {
      door.pageSize = 2;
      ['a', 'b', 'c'].forEach(name => door.put('pods', pod(name)));
      door.override = ({ what, query }, response) => {
        if (what !== 'list' || !query.has('continue') || !isFirst)
          return undefined;
        isFirst = false;
        expect(watch.look()).toEqual({ cause: 'pending' });
        response.writeHead(410).end(STATUS(410));
        return true;
      };
    });
    await until(() => watch.look().cause === undefined);
    expect(Object.keys(watch.look().pods ?? {})).toEqual(['a', 'b', 'c']);
    expect(watch.door.countOf('list')).toBe(4);
    // becoming known is all that was told of the kind
    expect(watch.changes.filter(one => 'kind' in one)).toHaveLength(1);
  });

  it('gives a silent watch up and lists, so that a lost event comes to light', async () => {
    const { door, look } = await started('a');
    door.putSilently('pods', pod('b'));
    await until(() => look().pods?.b !== undefined);
    expect(look().cause).toBeUndefined();
    expect(door.countOf('watch')).toBeLessThanOrEqual(2);
  });

  it('takes bookmarks for a sign that nothing changed', async () => {
    const { door, look, objects } = await started('a');
    const asOf = () => {
      const fact = objects.objects('pods', {});
      return fact.status === 'known' ? Date.parse(fact.asOf) : NaN;
    };
    const first = asOf();
    const end = Date.now() + 1300;
    while (Date.now() < end) {
      door.bookmark();
      await pause(100);
      expect(look().cause).toBeUndefined();
    }
    expect(door.countOf('list')).toBe(1);
    expect(asOf() - first).toBeGreaterThan(1000);
  });

  it('is stale when nothing answers any more, and known again afterwards', async () => {
    const { door, look } = await started('a');
    const began = Date.now();
    door.override = () => true;
    await until(() => look().cause !== undefined);
    expect(Date.now() - began).toBeLessThan(1200);
    expect(look().pods).toEqual({ a: 'Running' });
    expect(['stale', 'timeout']).toContain(look().cause);
    door.override = () => undefined;
    await until(() => look().cause === undefined);
  });

  it('does not believe that a silent watch is a healthy one while lists hang', async () => {
    const { door, look } = await started('a');
    door.override = ({ what }) => (what === 'list' ? true : undefined);
    await until(() => look().cause !== undefined);
    expect(look().pods).toEqual({ a: 'Running' });
  });

  it('asks ever more rarely while a server closes watches at once', async () => {
    watch = await watching({}, door => {
      door.override = ({ what }, response) => {
        if (what !== 'watch') return undefined;
        response.end();
        return true;
      };
    });
    await until(() => watch.door.countOf('watch') > 0);
    await pause(600);
    // a hundredth of a minute
    expect(watch.door.asked.length).toBeLessThanOrEqual(15);
    expect(watch.look()).toEqual({ pods: {} });
  });

  it('waits as long as the server asks for', async () => {
    const { door, look } = await started('a');
    const asked: number[] = [];
    door.override = (request, response) => {
      asked.push(request.at);
      if (asked.length > 1) return undefined;
      response.writeHead(429, { 'retry-after': '1' }).end(STATUS(429));
      return true;
    };
    door.endWatches('destroy');
    await until(() => asked.length >= 2);
    expect(asked[1] - asked[0]).toBeGreaterThanOrEqual(1000);
    expect(asked[1] - asked[0]).toBeLessThan(1400);
    await until(() => look().cause === undefined);
  });

  it.each([500, 503])(
    'keeps what it knew through %p, and says that it is stale',
    async status => {
      const { door, look } = await started('a');
      door.override = refusing(EVERYTHING, status);
      door.endWatches('destroy');
      await until(() => look().cause === 'stale');
      expect(look().pods).toEqual({ a: 'Running' });
      door.putSilently('pods', pod('b'));
      door.override = () => undefined;
      await until(() => look().cause === undefined);
      expect(look().pods).toEqual({ a: 'Running', b: 'Running' });
    },
  );

  it('says that one may not read, never that there is nothing', async () => {
    watch = await watching({}, door => {
      door.put('pods', pod('a'));
      door.override = refusing(['list'], 403);
    });
    await until(() => watch.look().cause === 'forbidden');
    expect(watch.look()).toEqual({ cause: 'forbidden' });
    await pause(200);
    expect(watch.door.countOf('list')).toBe(1);
    watch.door.override = () => undefined;
    await until(() => watch.look().cause === undefined);
  });

  it('asks once more after 401, then says that the sign-in failed', async () => {
    const { door, look } = await started('a');
    door.asked.length = 0;
    door.override = refusing(EVERYTHING, 401);
    door.endWatches('destroy');
    await until(() => look().cause === 'unauthorized');
    await pause(200);
    expect(door.asked).toHaveLength(2);
    door.override = () => undefined;
    await until(() => look().cause === undefined);
  });

  it('gets over one 401 without a word', async () => {
    const { door, look, changes } = await started('a');
    changes.length = 0;
    let refused = 0;
    door.override = (asked, response) =>
      refused++ === 0 ? refusing(EVERYTHING, 401)(asked, response) : undefined;
    await pause(120);
    door.endWatches();
    await until(() => door.countOf('watch') === 3);
    door.put('pods', pod('b'));
    await until(() => look().pods?.b !== undefined);
    expect(changes.some(change => 'kind' in change)).toBe(false);
  });

  it('knows a kind that is not installed, and that it came', async () => {
    watch = await watching({ timing: { absentRetry: 300 } }, door =>
      door.served.clear(),
    );
    await until(() => watch.look().cause === 'not-installed');
    await pause(100);
    expect(watch.door.asked).toHaveLength(1);
    watch.door.served.set('pods', ['v1']);
    await until(() => watch.look().cause === undefined);
  });

  it('forgets the objects of a kind that was removed', async () => {
    const { door, look } = await started('a');
    door.served.clear();
    await pause(120);
    door.endWatches();
    await until(() => look().cause === 'not-installed');
    expect(look()).toEqual({ cause: 'not-installed' });
  });

  it('keeps the objects of a kind that a server which has just started does not know yet', async () => {
    const { door, look, changes } = await started('a');
    let refused = 0;
    door.override = (asked, response) =>
      refused++ < 3 ? refusing(EVERYTHING, 404)(asked, response) : undefined;
    await pause(120);
    changes.length = 0;
    door.endWatches();
    await until(() => refused > 3);
    await until(() => look().cause === undefined);
    expect(look().pods?.a).toBeDefined();
    expect(changes.some(change => 'keys' in change)).toBe(false);
  });

  it('names versions that it does not know', async () => {
    watch = await watching({}, door => door.served.set('pods', ['v9']));
    await until(() => watch.look().cause === 'unsupported-version');
    expect(watch.objects.sources()[0].message).toMatch(/only v9.*knows v1/);
  });

  it.each([
    [
      'half an object',
      '{"kind":"List","metadata":{"resourceVersion":"9"},"items":[{',
    ],
    ['no version', '{"kind":"List","metadata":{},"items":[]}'],
    ['no items', '{"kind":"List","metadata":{"resourceVersion":"9"}}'],
    [
      'an item without uid',
      '{"metadata":{"resourceVersion":"9"},"items":[{"metadata":{"name":"x"}}]}',
    ],
  ])('discards a list with %s', async (_, body) => {
    const { door, look } = await started('a');
    door.override = ({ what }, response) => {
      if (what !== 'list') return undefined;
      response.end(body);
      return true;
    };
    door.send('pods', { type: 'ERROR', object: { code: 410 } });
    await until(() => look().cause === 'unreadable');
    expect(look().pods).toEqual({ a: 'Running' });
  });

  it('takes items that are null for an empty list', async () => {
    watch = await watching({}, door => {
      door.override = ({ what }, response) => {
        if (what !== 'list') return undefined;
        response.end('{"metadata":{"resourceVersion":"9"},"items":null}');
        return true;
      };
    });
    await until(() => watch.look().cause === undefined);
    expect(watch.look()).toEqual({ pods: {} });
  });

  it.each([
    ['garbage', 'garbage\n'],
    ['an event without object', '{"type":"ADDED"}\n'],
    [
      'a type that nobody knows',
      '{"type":"NEW","object":{"metadata":{"name":"x","uid":"x"}}}\n',
    ],
    ['an error of the server', '{"type":"ERROR","object":{"code":500}}\n'],
  ])('lists again after %s on a watch', async (_, line) => {
    const { door, look } = await started('a');
    door.putSilently('pods', pod('b'));
    door.send('pods', line);
    await until(() => look().pods?.b !== undefined);
    expect(door.countOf('list')).toBe(2);
    await until(() => door.countOf('watch') === 2);
  });

  it('loses nothing when a watch ends within an event', async () => {
    const { door, look } = await started('a');
    door.putSilently('pods', pod('b'));
    door.send('pods', '{"type":"ADDED","object":{"meta');
    door.endWatches();
    await until(() => look().pods?.b !== undefined);
    expect(door.countOf('list')).toBe(2);
  });

  it('does not take a login page for a cluster', async () => {
    watch = await watching({}, door => {
      door.override = (_, response) => {
        response.setHeader('content-type', 'text/html');
        response.end('<html>Sign in</html>');
        return true;
      };
    });
    await until(() => watch.look().cause === 'unreadable');
    expect(watch.objects.sources()[0].message).toMatch(/not a Kubernetes API/);
  });

  it.each([
    ['unreachable', 502, 'unreachable'],
    ['certificate', 502, 'unreachable'],
    ['credential', 502, 'unauthorized'],
    ['not-kubernetes', 502, 'unreadable'],
    ['timeout', 504, 'timeout'],
  ])('names what the door says: %s', async (cause, status, shown) => {
    watch = await watching({}, door => {
      door.override = (_, response) => {
        response.writeHead(status).end(
          JSON.stringify({
            error: { name: 'X', message: 'Why it is so' },
            cause,
          }),
        );
        return true;
      };
    });
    await until(() => watch.look().cause === shown);
    expect(watch.objects.sources()[0].message).toMatch(/Why it is so/);
  });

  it('is unreachable when nobody listens', async () => {
    const { door, look, objects } = await started('a');
    await door.close();
    await until(() => look().cause === 'unreachable');
    expect(look().pods).toEqual({ a: 'Running' });
    expect(objects.sources()[0].message).not.toMatch(/127/);
    await door.listen();
  });

  it('ends a list that drips', async () => {
    let ended = 0;
    watch = await watching({}, door => {
      door.override = ({ what }, response) => {
        if (what !== 'list') return undefined;
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => {
          clearInterval(drip);
          ended += 1;
        });
        return true;
      };
    });
    const began = Date.now();
    await until(() => ended > 0);
    expect(Date.now() - began).toBeLessThan(1000);
    await until(() => watch.look().cause === 'timeout');
  });

  it('is not broken by a listener that throws', async () => {
    const { door, look, objects } = await started('a');
    objects.onChange(() => {
      throw new Error('broken');
    });
    door.put('pods', pod('b'));
    await until(() => look().pods?.b !== undefined);
    expect(door.countOf('watch')).toBe(1);
  });

  it('does not bring back what was deleted, and takes a new object of the name', async () => {
    const { door, look } = await started('a');
    door.remove('pods', pod('a'));
    door.send('pods', { type: 'MODIFIED', object: pod('a', 'Late') });
    door.put('pods', pod('b'));
    await until(() => look().pods?.b !== undefined);
    expect(look().pods).toEqual({ b: 'Running' });
    door.put('pods', pod('a', 'Pending', 'another'));
    await until(() => look().pods?.a === 'Pending');
    door.send('pods', { type: 'DELETED', object: pod('a') });
    door.put('pods', pod('c'));
    await until(() => look().pods?.c !== undefined);
    expect(look().pods?.a).toBe('Pending');
  });
});
