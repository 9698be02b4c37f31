/** What the pages read as words of a list, as entity refs and as keys; no text of a cluster gets there. */
const KEPT = new Set([
  'cause',
  'encryption',
  'entityRef',
  'entityRefs',
  'environment',
  'environments',
  'from',
  'id',
  'kind',
  'method',
  'mode',
  'notAssessed',
  'owner',
  'role',
  'roles',
  'rule',
  'source',
  'state',
  'system',
  'technology',
  'to',
  'type',
  'unit',
]);
/** Dates and revisions. */
const NO_TEXT = /^(\d{4}-\d\d-\d\dT.*|\d+)$/;

/** Kinds of links out of the portal; each gets a payload for an address. */
const LINKS = ['grafana', 'argocd', 'logs'];

const AT = '2026-11-21T12:00:00.000Z';

/** A rule of each technology that has a runbook. */
export const RULES: Readonly<Record<string, string>> = {
  application: 'application/crash-looping',
  delivery: 'delivery/out-of-sync',
  kafka: 'kafka/brokers-not-ready',
  mesh: 'mesh/no-workload',
  postgres: 'postgres/replication-lag-bytes',
  redis: 'redis/evictions',
};

/** Everything that a finding may say. */
const findingOf = (resource: { readonly technology: string }) => ({
  rule: RULES[resource.technology],
  state: 'degraded',
  resource,
  sentence: 'sentence',
  evidence: [
    {
      name: 'name',
      value: 'value',
      threshold: 'most',
      source: 'kubernetes:pods',
    },
  ],
  since: AT,
  nextStep: 'next step',
  links: [],
});

const MISSING = {
  source: 'kubernetes:pods',
  cause: 'forbidden',
  since: AT,
  message: 'message',
};

export interface Resource {
  readonly technology: string;
  readonly type: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A verdict that everything is wrong with, in place of the one that stands there. */
function worsened(value: Record<string, unknown>): Record<string, unknown> {
  if (!('findings' in value)) return value;
  const resource = value.resource ?? {
    technology: value.technology,
    type: 'cluster',
    cluster: 'nonprod',
    namespace: 'data-dev',
    name: 'one',
  };
  return {
    ...value,
    state: 'degraded',
    findings: [findingOf(resource as Resource)],
    findingsTotal: 1,
    missing: [MISSING],
  };
}

export interface PoisonOptions {
  readonly payloads: readonly string[];
  /** Leaves the resources' own names, by which a runbook finds its finding. */
  readonly keepsResources: boolean;
}

/** A document of the health API with payloads before every text, and with a finding in every verdict. */
export function poisoned(
  document: unknown,
  options: PoisonOptions,
  key = '',
): unknown {
  if (KEPT.has(key)) return document;
  if (key === 'links')
    return LINKS.map((kind, i) => ({ kind, url: options.payloads[i] }));
  if (key === 'resource' && (options.keepsResources || !isObject(document)))
    return document;
  if (typeof document === 'string')
    return NO_TEXT.test(document)
      ? document
      : [...options.payloads, document].join(' ');
  if (Array.isArray(document))
    return document.map(one => poisoned(one, options, key));
  if (!isObject(document)) return document;
  return Object.fromEntries(
    Object.entries(worsened(document)).map(([name, value]) => [
      name,
      key === 'resource' && ['technology', 'type'].includes(name)
        ? value
        : poisoned(value, options, name),
    ]),
  );
}
