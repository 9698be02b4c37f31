import type { PlatformHealthApi } from '@ecotrack/backstage-plugin-platform-health';
import type {
  EntityHealth,
  Finding,
  HealthReport,
  ResourceRef,
} from '@ecotrack/backstage-plugin-platform-health-common';

export const ENTITY = 'component:default/order-service';
export const RULE = 'postgres/backup-overdue';

export const resource: ResourceRef = {
  technology: 'postgres',
  type: 'cluster',
  cluster: 'prod',
  namespace: 'data',
  name: 'orders-db',
};

export const finding: Finding = {
  rule: RULE,
  state: 'degraded',
  resource,
  sentence: 'The last backup is 31 hours old; one is due every 24 hours.',
  evidence: [
    {
      name: 'Age of the last backup',
      value: 111_600,
      unit: 'seconds',
      threshold: 86_400,
      source: 'kubernetes:backups.postgresql.cnpg.io',
    },
  ],
  since: '2026-11-21T11:00:00Z',
  nextStep: 'Take a backup by hand.',
  links: [],
};

/** A report on the resource in which nothing is wrong, but for what is given. */
export const reportWith = (
  different: Partial<HealthReport> = {},
): HealthReport => ({
  resource,
  state: 'healthy',
  sentence: '3 of 3 instances ready',
  findings: [],
  missing: [],
  notAssessed: [],
  keyNumbers: [],
  certificates: [],
  asOf: '2026-11-21T17:59:40Z',
  ...different,
});

export const firing = reportWith({ state: 'degraded', findings: [finding] });

export const silent = reportWith({
  state: 'unknown',
  missing: [
    {
      source: 'kubernetes:backups.postgresql.cnpg.io',
      cause: 'forbidden',
      message: 'The cluster prod forbids reading backups.',
    },
  ],
});

const orderService: EntityHealth = {
  entityRef: ENTITY,
  state: 'degraded',
  revision: '7',
  environments: ['dev', 'prod'],
  technologies: ['dev', 'prod'].map(environment => ({
    technology: 'postgres',
    environment,
    state: 'degraded',
    sentence: '',
    findings: [],
    findingsTotal: 0,
    missing: [],
    keyNumbers: [],
  })),
};

/** A backend where order-service uses the resource in prod, and this is the report on it. */
export const healthWith = (
  report: HealthReport,
  answers: Partial<PlatformHealthApi> = {},
): PlatformHealthApi => {
  const unasked = async () => {
    throw new Error('not asked in these tests');
  };
  return {
    entityHealth: async ref => (ref === ENTITY ? orderService : undefined),
    technologyDetail: async ({ environment, entityRef, technology }) => ({
      entityRef,
      technology,
      environment,
      state: report.state,
      reports: environment === 'prod' ? [report] : [],
    }),
    timeline: unasked,
    evidence: unasked,
    certificates: unasked,
    backups: unasked,
    fleet: async () => ({ revision: '1', environments: ['prod'], rows: [] }),
    firing: async rule => ({ rule, firing: [] }),
    ...answers,
  };
};
