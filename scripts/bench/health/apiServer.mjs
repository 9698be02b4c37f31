// A Kubernetes API server that only reads, in a process of its own. argv: the number of its cluster. The parent asks
// it over IPC for what it was asked (`counts`), how to behave (`mood`), and for a change of an object (`change`).
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { COMPONENTS, LATENCY_MS, numbers, SERVICE_LABEL } from './fleet.mjs';
import { deploymentOf, objectsOf } from './objects.mjs';

const VERSIONS = { 'argoproj.io': 'v1alpha1', autoscaling: 'v2' };
const BOOKMARK_MS = 30_000;
const PATH =
  /^\/(?:api|apis\/(?<group>[^/]+))(?:\/(?<version>[^/]+)(?:\/namespaces\/[^/]+)?\/(?<plural>[^/]+))?$/;

const store = new Map();
const watches = new Map();
const counts = { lists: 0, watches: {} };
let revision = 1;
let mood = 'answers';

function put({ resource, object }) {
  revision += 1;
  object.metadata.resourceVersion = String(revision);
  const { namespace, name, labels } = object.metadata;
  const stored = {
    service: labels[SERVICE_LABEL],
    json: JSON.stringify(object),
  };
  if (!store.has(resource)) store.set(resource, new Map());
  store.get(resource).set(`${namespace}/${name}`, stored);
  return stored.json;
}

function sendList(response, resource, query) {
  const selector = query.get('labelSelector');
  const all = [...(store.get(resource)?.values() ?? [])].filter(
    one => !selector || selector === `${SERVICE_LABEL}=${one.service}`,
  );
  const from = Number(query.get('continue') ?? 0);
  const until = from + Number(query.get('limit') ?? all.length);
  const metadata = {
    resourceVersion: String(revision),
    ...(until < all.length && { continue: String(until) }),
  };
  const items = all.slice(from, until).map(one => one.json);
  response.end(
    `{"kind":"AnyList","apiVersion":"v1","metadata":${JSON.stringify(
      metadata,
    )},"items":[${items.join(',')}]}`,
  );
}

function watch(response, resource) {
  response.flushHeaders();
  if (mood === 'closes') {
    response.end();
    return;
  }
  watches.set(response, resource);
  response.on('close', () => watches.delete(response));
}

function tell(type, json, isFor) {
  if (mood === 'hangs') return;
  for (const [response, resource] of watches)
    if (isFor(resource))
      response.write(`{"type":"${type}","object":${json}}\n`);
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://cluster');
  const { group = '', version, plural } = PATH.exec(pathname)?.groups ?? {};
  const resource = `${group}/${plural}`;
  const isWatch = searchParams.get('watch') === 'true';
  if (isWatch) counts.watches[resource] = (counts.watches[resource] ?? 0) + 1;
  else counts.lists += 1;
  if (mood === 'hangs') return;
  await sleep(LATENCY_MS);
  response.setHeader('content-type', 'application/json');
  if (!version) {
    const served = VERSIONS[group] ?? 'v1';
    const versions = group ? [{ version: served }] : [served];
    response.end(JSON.stringify({ versions }));
  } else if (isWatch) watch(response, resource);
  else sendList(response, resource, searchParams);
});

const orders = {
  counts: () => counts,
  mood(next) {
    mood = next;
    if (mood === 'closes') for (const one of watches.keys()) one.end();
  },
  /** Sets how many pods of a service are available; answers with the time when it told so. */
  change({ number, available }) {
    const one = deploymentOf(number, available);
    const json = put(one);
    const at = Date.now();
    tell('MODIFIED', json, resource => resource === one.resource);
    return at;
  },
};

process.on('message', ({ id, order, value }) =>
  process.send({ id, answer: orders[order](value) ?? null }),
);
process.on('disconnect', () => process.exit(0));

const cluster = Number(process.argv[2]);
objectsOf(cluster, numbers(COMPONENTS)).forEach(put);
setInterval(
  () =>
    tell(
      'BOOKMARK',
      JSON.stringify({ metadata: { resourceVersion: String(revision) } }),
      () => true,
    ),
  BOOKMARK_MS,
);
server.listen(0, '127.0.0.1', () =>
  process.send({ id: 'port', answer: server.address().port }),
);
