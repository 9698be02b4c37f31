// The watch layer alone, with what all providers of the house keep, on the clusters of argv (name and url, JSON). Sends
// how many objects it holds and what they take on the heap, in bytes. Needs --expose-gc.
import { once } from 'node:events';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const {
  createClusterObjects,
  OWN_PROVIDERS,
} = require('@ecotrack/backstage-plugin-platform-health-backend');
const {
  WATCHED_KINDS,
} = require('@ecotrack/backstage-plugin-platform-health-common');

const PATIENCE_MS = 60_000;
const JSON_HEADERS = { 'content-type': 'application/json' };
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** The way of the door, without the door. */
const transportTo = url => ({
  async get(path, query, signal) {
    const [, , what, kind] = path.split('/');
    const { group, plural, versions } = WATCHED_KINDS[kind];
    if (what === 'versions')
      return {
        status: 200,
        headers: JSON_HEADERS,
        body: Readable.from([Buffer.from(JSON.stringify({ versions }))]),
        closed: Promise.resolve(),
      };
    const { version, ...rest } = query;
    const base = group ? `apis/${group}` : 'api';
    const asked = request(
      `${url}/${base}/${version}/${plural}?${new URLSearchParams(rest)}`,
      { agent: false, signal },
    );
    const closed = new Promise(resolve => {
      asked.on('close', resolve);
    });
    asked.end();
    const [body] = await once(asked, 'response');
    return { status: body.statusCode, headers: body.headers, body, closed };
  },
});

async function heapUsed() {
  for (let i = 0; i < 3; i++) {
    await sleep(200);
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}

const clusters = JSON.parse(process.argv[2]).map(({ name, url }) =>
  createClusterObjects({
    cluster: name,
    transport: transportTo(url),
    projections: OWN_PROVIDERS.flatMap(one => one.projections),
    logger: silent,
  }),
);
const rows = () => clusters.flatMap(one => one.sources());
const before = await heapUsed();
for (const one of clusters) one.start();
const end = Date.now() + PATIENCE_MS;
while (!rows().every(row => row.state === 'synced')) {
  if (Date.now() > end) throw new Error('The clusters were never known');
  await sleep(100);
}
const bytes = (await heapUsed()) - before;
const objects = rows().reduce((sum, row) => sum + row.objects, 0);
process.send({ objects, bytes }, () => process.exit(0));
