import assert from 'node:assert/strict';
import { eventually } from '../expect/eventually';
import type { Fault } from '../proxy/FaultProxy';
import type { Scenario } from '../Scenario';
import type { Stage } from '../Stage';
import { PODS } from './kinds';

const TOTAL = 20_000;
const PAGE = 500;
const STALL_MS = 100;
const MB = 1024 * 1024;

/** Pages of pods of 3.6 KB each, made on the fly as a cluster would. */
const manyPods =
  (total: number, query: URLSearchParams): Fault =>
  response => {
    const start = Number(query.get('continue') ?? 0);
    const limit = Number(query.get('limit'));
    const end = Math.min(start + limit, total);
    const items = Array.from({ length: end - start }, (_, index) => {
      const name = `pod-${start + index}`;
      return `{"metadata":{"name":"${name}","namespace":"many","uid":"${name}","resourceVersion":"1"},"spec":{"filler":"${'x'.repeat(
        3_400,
      )}"},"status":{"phase":"Running"}}`;
    });
    const next = end < total ? `,"continue":"${end}"` : '';
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      `{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"${next}},"items":[${items.join(
        ',',
      )}]}`,
    );
  };

/** Time of the processor that this thread used; that the whole process used where Node.js does not tell. */
const timeUsed: typeof process.cpuUsage =
  Object(process).threadCpuUsage ?? process.cpuUsage;

/**
 * Measures every turn of the event loop from now on, in time of the processor, which other programs do not prolong.
 * What it gives back ends that and tells the longest, in milliseconds.
 */
function measureTurns(): () => number {
  let longest = 0;
  let last = timeUsed();
  let next: NodeJS.Immediate;
  const turn = () => {
    const { user, system } = timeUsed(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = timeUsed();
    next = setImmediate(turn);
  };
  next = setImmediate(turn);
  return () => {
    clearImmediate(next);
    return longest;
  };
}

/** Reads 20,000 pods; gives back the longest turn of the event loop meanwhile, in milliseconds. */
async function readManyPods(stage: Stage): Promise<number> {
  const { proxy } = stage;
  proxy.fault = ({ what, kind, query }) => {
    if (kind !== PODS) return undefined;
    return what === 'list' ? manyPods(TOTAL, query) : 'hang';
  };
  const longestTurn = measureTurns();
  const watched = stage.watch();
  await eventually(
    'all are known',
    () => watched.list(PODS).length === TOTAL,
    30_000,
  );
  const pages = proxy.requests.filter(
    ({ what, kind }) => what === 'list' && kind === PODS,
  );
  assert.ok(pages.length >= TOTAL / PAGE, `${pages.length} pages`);
  assert.ok(pages.every(({ query }) => query.get('limit') === `${PAGE}`));
  return longestTurn();
}

export const SIZE: readonly Scenario[] = [
  {
    id: 'F22',
    title: '20,000 objects, 72 MB: pages of 500, little memory, no stall',
    async run(stage) {
      const before = process.memoryUsage().rss;
      // collecting garbage counts as well, and does not come each time
      const stalls: number[] = [];
      while (stalls.length < 3 && !stalls.some(one => one <= STALL_MS)) {
        stalls.push(await readManyPods(stage));
        await stage.clear();
      }
      const stall = Math.min(...stalls);
      const grown = (process.memoryUsage().rss - before) / MB;
      assert.ok(
        stall <= STALL_MS,
        `the event loop stood for ${stall.toFixed()} ms`,
      );
      assert.ok(grown <= 150, `memory grew by ${grown.toFixed()} MB`);
    },
  },
  {
    id: 'F23',
    title: 'one object of 3 MB: what is kept of it is small',
    async run(stage) {
      const { proxy } = stage;
      const huge = 'y'.repeat(1_000_000);
      const first: { name?: string } = {};
      proxy.rewrite = (object, kind) => {
        if (kind === PODS) first.name ??= object.metadata.name;
        return kind === PODS && object.metadata.name === first.name
          ? {
              ...object,
              metadata: { ...object.metadata, annotations: { huge } },
              spec: { ...object.spec, huge },
              status: { ...object.status, message: huge, reason: huge },
            }
          : object;
      };
      const watched = await stage.watchWell();
      const [pod] = watched.list(PODS, { name: first.name });
      const size = JSON.stringify(pod).length;
      assert.ok(size <= 64_000, `${size} bytes are kept`);
    },
  },
];
