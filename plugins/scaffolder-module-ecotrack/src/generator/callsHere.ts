import {
  callsAround,
  CALLS_KINDS,
  plannedPod,
  readObjects,
  type CallRow,
  type ObjectBag,
  type PodMaker,
} from '@ecotrack/analysis';
import { PORTS } from '@ecotrack/model';
import { parse } from 'yaml';
import type { CallsQuestion } from './ServiceGenerator';

type Input = NonNullable<ObjectBag['Pod']>[number];
type Made = Input & { readonly kind: string };

const ROOT_NAMESPACE = 'istio-system';
const MESH = { 'istio-injection': 'enabled' };

/** What makes pods by a template. */
const MAKERS = ['Deployment', 'Rollout'];
const isMaker = (one: Made): one is Made & PodMaker =>
  MAKERS.includes(one.kind);

/** Objects that say something about calls; dashboards and alerts are long to read. */
const READ = new RegExp(
  `^kind: (${[...CALLS_KINDS, ...MAKERS].join('|')})$`,
  'm',
);

/** Pod and Service of an identity that the service names: by its name, as all services of the platform have them. */
function neighbour(name: string, namespace: string): Made[] {
  const labels = {
    'app.kubernetes.io/name': name,
    'app.kubernetes.io/instance': name,
  };
  const metadata = { name, namespace };
  const pod = plannedPod(
    {
      metadata,
      spec: {
        template: {
          metadata: { labels },
          spec: { serviceAccountName: name, containers: [] },
        },
      },
    },
    { metadata: { name: namespace, labels: MESH } },
  );
  return [
    { kind: 'Pod', ...pod },
    {
      kind: 'Service',
      metadata,
      spec: { selector: labels, ports: [{ port: PORTS.http }] },
    },
  ];
}

/**
 * Who may call the service in one environment and whom it may call, as its own objects have it. Of its neighbours nothing
 * is known but their names, so only what the service itself lets through and refuses is told.
 */
export function callsHere({
  files,
  service,
  platform,
  environment,
}: CallsQuestion): readonly CallRow[] {
  const { namespace, trustDomain } = platform.environments.find(
    ({ name }) => name === environment,
  )!;
  const { name } = service.metadata;
  const { application, mesh } = service.spec;
  const own = files
    .filter(({ path }) => path.startsWith(`deploy/rendered/${environment}/`))
    .flatMap(({ content }) => content.split(/^---\n/m))
    .filter(text => READ.test(text))
    .map((text): Made => parse(text));
  const called = new Map(
    application.calls.map(call => [call.service, call.operations]),
  );
  const home = { metadata: { name: namespace, labels: MESH } };
  const world: Made[] = [
    { kind: 'Namespace', ...home },
    ...own,
    ...own
      .filter(isMaker)
      .map(one => ({ kind: 'Pod', ...plannedPod(one, home) })),
    ...[...new Set([...mesh.callers.map(one => one.service), ...called.keys()])]
      .filter(one => one !== name)
      .flatMap(one => neighbour(one, namespace)),
    ...[platform.mesh.gateway, platform.mesh.scraper].flatMap(one =>
      neighbour(one.serviceAccount, one.namespace),
    ),
  ];
  const { objects, unreadable } = readObjects(
    CALLS_KINDS,
    Object.fromEntries(
      CALLS_KINDS.map(kind => [kind, world.filter(one => one.kind === kind)]),
    ),
  );
  if (unreadable.length > 0) {
    const [{ object, path, message }] = unreadable;
    throw new Error(`${object.kind} ${object.name}: ${path} ${message}`);
  }
  return callsAround({ name, namespace }, objects, {
    rootNamespace: ROOT_NAMESPACE,
    trustDomain,
  }).map(row => {
    const operations = called.get(row.callee.name);
    return row.callee.namespace === namespace && operations
      ? {
          ...row,
          mtls: 'unknown',
          operations: operations.map(({ method, path }) => `${method} ${path}`),
        }
      : row;
  });
}
