import type { HealthReport } from '@ecotrack/backstage-plugin-platform-health-common';
import { readyProvider } from '../engine/__testUtils__/readyProvider';
import { KeyNumberHistory } from '../engine/KeyNumberHistory';
import { ReportBoard } from '../engine/ReportBoard';
import { Subject, subjectKey } from '../engine/Subject';
import type { CatalogEntry } from '../scopes/CatalogEntry';
import type { SubjectTable } from '../scopes/SubjectTable';
import { Documents } from './Documents';

const subject = (technology: string, environment: string): Subject => {
  const resource = {
    technology,
    type: 'cluster',
    cluster: 'nonprod',
    namespace: `data-${environment}`,
    name: 'main',
  };
  return {
    key: subjectKey(resource, ''),
    resource,
    environment: { name: environment, isProduction: false },
    type: readyProvider.resourceTypes[0],
    profile: { name: '', thresholds: {}, refused: [] },
  };
};
const entry = (
  ref: string,
  more: Partial<CatalogEntry> = {},
): CatalogEntry => ({
  ref,
  kind: ref.split(':')[0],
  name: ref.split('/')[1],
  title: ref.split('/')[1],
  runs: true,
  dependsOn: [],
  usedBy: [],
  parts: [],
  ...more,
});
const ORDER = 'component:default/order-service';
const SHOP = 'system:default/shop';
const postgres = subject('postgres', 'dev');
const redis = subject('redis', 'dev');
const staging = subject('postgres', 'staging');
const all = [postgres, redis, staging];
const table: SubjectTable = {
  subjects: new Map(all.map(one => [one.key, one])),
  entities: new Map([
    [
      ORDER,
      {
        entry: entry(ORDER, { system: SHOP, owner: 'group:default/orders' }),
        subjects: all,
        refused: [],
      },
    ],
    [SHOP, { entry: entry(SHOP), subjects: all, refused: [] }],
  ]),
  dependents: new Map(all.map(one => [one.key, [ORDER, SHOP]])),
};

const report = (
  { resource }: Subject,
  more: Partial<HealthReport> = {},
): HealthReport => ({
  resource,
  state: 'healthy',
  sentence: 'All is well.',
  findings: [],
  missing: [],
  notAssessed: [],
  keyNumbers: [],
  certificates: [],
  asOf: '2026-11-21T12:00:00Z',
  ...more,
});
const broken = (of: Subject) =>
  report(of, {
    state: 'unhealthy',
    sentence: 'None is ready.',
    findings: [
      {
        rule: 'postgres/none-ready',
        state: 'unhealthy',
        resource: of.resource,
        sentence: 'None is ready.',
        evidence: [],
        since: '2026-11-21T11:00:00Z',
        nextStep: 'Look.',
        links: [],
      },
    ],
  });

function make() {
  const board = new ReportBoard();
  const documents = new Documents({
    board,
    history: new KeyNumberHistory(30),
    environments: ['dev', 'staging', 'prod'],
    links: { grafana: 'https://grafana.example/{namespace}?from={from}' },
    factsOf: () => undefined,
    evidenceOf: () => undefined,
    sources: () => [],
    whatRuns: () => ({ completeClusters: [], resources: [] }),
    shared: {},
  });
  documents.setTable(table);
  const put = (...reports: [Subject, HealthReport][]) =>
    board.put(
      reports.map(([of, one]) => ({
        subject: of.key,
        environment: of.environment.name,
        report: one,
      })),
    );
  return { documents, put };
}

describe('Documents', () => {
  it('calls unknown what nobody has looked at yet', () => {
    const { documents, put } = make();
    put([postgres, report(postgres)], [staging, report(staging)]);
    expect(documents.entityHealthObject(ORDER)).toMatchObject({
      state: 'unknown',
      environments: ['dev', 'staging'],
      technologies: [
        { technology: 'redis', environment: 'dev', state: 'unknown' },
        { technology: 'postgres', environment: 'dev', state: 'healthy' },
        { technology: 'postgres', environment: 'staging', state: 'healthy' },
      ],
    });
  });

  it('tells of a report that says something else, and not of numbers alone', () => {
    const { documents, put } = make();
    put([postgres, report(postgres)]);
    const onNews = jest.fn();
    documents.onNews(onNews);
    const before = documents.revision;
    put([
      postgres,
      {
        ...report(postgres),
        asOf: '2026-11-21T12:00:05Z',
        keyNumbers: [{ id: 'connections', value: 7, unit: 'count' }],
      },
    ]);
    expect(documents.revision).toBeGreaterThan(before);
    expect(onNews).not.toHaveBeenCalled();
    put([postgres, broken(postgres)]);
    expect(onNews).toHaveBeenCalledTimes(1);
    put([postgres, { ...broken(postgres), sentence: 'One is ready.' }]);
    expect(onNews).toHaveBeenCalledTimes(2);
  });

  it('puts the worst first, in the entity and in its system', () => {
    const { documents, put } = make();
    put(
      [postgres, report(postgres)],
      [redis, report(redis)],
      [staging, broken(staging)],
    );
    for (const ref of [ORDER, SHOP])
      expect(documents.entityHealthObject(ref)).toMatchObject({
        state: 'unhealthy',
        technologies: [
          { environment: 'staging', sentence: 'None is ready.' },
          {},
          {},
        ],
      });
    expect(documents.fleetRows()).toEqual([
      expect.objectContaining({ entityRef: ORDER, state: 'unhealthy' }),
    ]);
  });

  it('changes body and ETag with a verdict, and not without one', () => {
    const { documents, put } = make();
    put(...all.map((one): [Subject, HealthReport] => [one, report(one)]));
    const before = documents.entityHealth(ORDER)!;
    put([redis, report(redis)]);
    expect(documents.entityHealth(ORDER)!.etag).toBe(before.etag);
    put([redis, report(redis, { state: 'degraded', sentence: 'It lags.' })]);
    const after = documents.entityHealth(ORDER)!;
    expect(after.etag).not.toBe(before.etag);
    expect(JSON.parse(after.body.toString()).state).toBe('degraded');
  });

  it('says where a rule fires, with the time for the links', () => {
    const { documents, put } = make();
    put([staging, broken(staging)]);
    expect(documents.firing('postgres/none-ready')).toEqual([
      expect.objectContaining({ entityRef: ORDER, environment: 'staging' }),
      expect.objectContaining({ entityRef: SHOP }),
    ]);
    const [finding] = documents.technologyDetail(ORDER, 'postgres', 'staging')!
      .reports[0].findings;
    expect(finding.links).toEqual([
      {
        kind: 'grafana',
        url: `https://grafana.example/data-staging?from=${Date.parse(
          '2026-11-21T10:45:00Z',
        )}`,
      },
    ]);
  });

  it('lists certificates, the next to end first, and knows nothing of strangers', () => {
    const { documents, put } = make();
    const certificate = (name: string, expires: string) => ({
      purpose: 'server',
      name,
      expires,
    });
    put([
      postgres,
      report(postgres, {
        certificates: [
          certificate('late', '2027-01-01T00:00:00Z'),
          certificate('soon', '2026-12-01T00:00:00Z'),
        ],
      }),
    ]);
    expect(documents.certificates().map(one => one.name)).toEqual([
      'soon',
      'late',
    ]);
    expect(
      documents.entityHealth('component:default/stranger'),
    ).toBeUndefined();
  });
});
