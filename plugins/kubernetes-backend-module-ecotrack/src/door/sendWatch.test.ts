import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import type { JsonObject } from '@backstage/types';
import { startCluster } from '../__testUtils__/startCluster';
import { startDoor } from '../__testUtils__/startDoor';

const WATCH =
  '/ecotrack/nonprod/objects/pods?version=v1&watch=true&allowWatchBookmarks=true&resourceVersion=7&timeoutSeconds=300';

const event = (name: string, more = {}) =>
  `${JSON.stringify({
    type: 'ADDED',
    object: { metadata: { name }, ...more },
  })}\n`;

/** A cluster whose watches are in the hands of the test. */
async function doorToWatches(deadline: JsonObject = { minutes: 1 }) {
  const watches: ServerResponse[] = [];
  const cluster = await startCluster((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders();
    watches.push(response);
  });
  const door = await startDoor({
    clusters: [{ name: 'nonprod', url: cluster.url }],
    deadline,
  });
  return { cluster, door, watches };
}

async function until(condition: () => boolean) {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 10));
}

/** Resolves when the answer ends before it is complete. */
const brokenOff = (answer: NodeJS.ReadableStream) =>
  once(answer.resume(), 'end').then(
    () => 'whole',
    () => 'broken',
  );

describe('a watch', () => {
  it('gives headers at once and each event as it comes, uncompressed, beyond the deadline', async () => {
    const { cluster, door, watches } = await doorToWatches({ seconds: 3 });
    const answer = await door.open(WATCH);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(cluster.requests[0]).toMatch(/^\/api\/v1\/pods\?.*watch=true/);

    const lines = createInterface(answer)[Symbol.asyncIterator]();
    const next = async () => JSON.parse(String((await lines.next()).value));
    watches[0].write(event('a', { data: { password: 'hunter2' } }));
    expect(await next()).toEqual({
      type: 'ADDED',
      object: { metadata: { name: 'a' } },
    });
    await new Promise(resolve => setTimeout(resolve, 3200));
    const [first, second] = [event('b').slice(0, 20), event('b').slice(20)];
    watches[0].write(first);
    watches[0].write(second + event('c'));
    const names = [await next(), await next()].map(
      one => one.object.metadata.name,
    );
    expect(names).toEqual(['b', 'c']);
    watches[0].end();
    expect(await lines.next()).toMatchObject({ done: true });
  });

  it('ends at the cluster when the reader leaves', async () => {
    const { cluster, door } = await doorToWatches();
    const answers = await Promise.all([1, 2, 3].map(() => door.open(WATCH)));
    expect(cluster.sockets.size).toBe(3);
    answers.forEach(answer => answer.destroy());
    await until(() => cluster.sockets.size === 0);
  });

  it('ends at the cluster when the reader leaves before the first answer', async () => {
    const cluster = await startCluster(() => {});
    const door = await startDoor({
      clusters: [{ name: 'nonprod', url: cluster.url }],
      deadline: { minutes: 5 },
    });
    const leaving = new AbortController();
    const asked = door.open(WATCH, { signal: leaving.signal });
    await until(() => cluster.requests.length === 1);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await until(() => cluster.sockets.size === 0);
  });

  it('ends at the cluster when the portal stops', async () => {
    const { cluster, door } = await doorToWatches();
    const answer = await door.open(WATCH);
    const ended = brokenOff(answer);
    await door.stop();
    await until(() => cluster.sockets.size === 0);
    expect(await ended).toBe('broken');
  });

  it('breaks off when the cluster does, in the middle of an event or between two', async () => {
    const { door, watches } = await doorToWatches();
    const first = await door.open(WATCH);
    watches[0].write(event('a').slice(0, 20), () => watches[0].destroy());
    expect(await brokenOff(first)).toBe('broken');
    const second = await door.open(WATCH);
    watches[1].write(event('a'), () => watches[1].destroy());
    expect(await brokenOff(second)).toBe('broken');
    const third = await door.open(WATCH);
    watches[2].end(event('a'));
    expect(await brokenOff(third)).toBe('whole');
  });

  it.each([
    ['half an event', event('a').slice(0, 20)],
    ['text', 'too old resource version\n'],
    ['no object', '[1]\n'],
  ])('breaks off at %s', async (_, text) => {
    const { cluster, door, watches } = await doorToWatches();
    const answer = await door.open(WATCH);
    watches[0].end(text);
    expect(await brokenOff(answer)).toBe('broken');
    await until(() => cluster.sockets.size === 0);
  });

  it('breaks off at an event of more than 8 MB', async () => {
    const { cluster, door, watches } = await doorToWatches();
    const answer = await door.open(WATCH);
    const ended = brokenOff(answer);
    watches[0].write(event('a'.repeat(9 * 2 ** 20)));
    expect(await ended).toBe('broken');
    await until(() => cluster.sockets.size === 0);
  });

  it('takes no more from the cluster than the reader takes', async () => {
    const { door, watches } = await doorToWatches();
    const answer = await door.open(WATCH);
    answer.pause();
    const large = event('a'.repeat(2 ** 20));
    let written = 0;
    while (written < 100 && watches[0].write(large)) written += 1;
    let drained = 0;
    const fill = () => {
      drained += 1;
      if (drained < 100) watches[0].write(large, fill);
    };
    fill();
    let seen = -1;
    await until(() => {
      const isStuck = drained === seen;
      seen = drained;
      return isStuck;
    });
    expect(drained).toBeLessThan(100);
    answer.destroy();
  });

  it('has until the deadline for its headers', async () => {
    const cluster = await startCluster(() => {});
    const door = await startDoor({
      clusters: [{ name: 'nonprod', url: cluster.url }],
      deadline: { milliseconds: 50 },
    });
    const answer = await door.read(WATCH);
    expect([answer.status, answer.json.cause]).toEqual([504, 'timeout']);
    await until(() => cluster.sockets.size === 0);
  });
});
