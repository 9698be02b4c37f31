import { ConfigReader } from '@backstage/config';
import { fakeFacts } from '@ecotrack/backstage-plugin-platform-health-node/testing';
import { readHealthConfig } from '../config/readHealthConfig';
import { readyProvider } from '../engine/__testUtils__/readyProvider';
import { Providers } from '../engine/Providers';
import { catalogEntry } from './CatalogEntry';
import type { SubjectTable } from './SubjectTable';
import { TableKeeper } from './TableKeeper';

const providers = new Providers();
providers.add(readyProvider);
const config = readHealthConfig(new ConfigReader({}));
const ref = 'component:default/order-service';
const entity = (annotations: Record<string, string> = {}) =>
  catalogEntry({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'order-service',
      annotations: {
        'backstage.io/kubernetes-id': 'order-service',
        ...annotations,
      },
    },
    spec: { type: 'service' },
  });
const application = (environment: string, status: object) => ({
  metadata: {
    name: `order-service-${environment}`,
    namespace: 'argocd',
    uid: environment,
  },
  status,
});

async function tableOf(
  applications: ReturnType<typeof application>[] | undefined,
  entry = entity(),
) {
  const tables: SubjectTable[] = [];
  const facts =
    applications &&
    fakeFacts({ objects: { 'applications.argoproj.io': applications } });
  const keeper = new TableKeeper({
    catalog: { read: async () => new Map([[entry.ref, entry]]) },
    providers,
    config,
    factsOf: () => facts,
    onTable: table => tables.push(table),
  });
  await keeper.start();
  keeper.stop();
  return tables[0];
}
const environmentsIn = (table: SubjectTable) =>
  table.entities.get(ref)?.subjects.map(one => one.environment.name);

describe('TableKeeper', () => {
  it('leaves out environments to which the service was never synced', async () => {
    const table = await tableOf([
      application('dev', { history: [{ id: 0 }] }),
      application('staging', { sync: { status: 'OutOfSync' } }),
      application('prod', { operationState: { phase: 'Running' } }),
    ]);
    expect(environmentsIn(table)).toEqual(['dev', 'prod']);
  });

  it('looks everywhere as long as Argo CD does not tell', async () => {
    expect(environmentsIn(await tableOf(undefined))).toEqual([
      'dev',
      'staging',
      'prod',
    ]);
  });

  it('knows who depends on a subject', async () => {
    const table = await tableOf(undefined);
    expect(table.dependents.get('search:cluster:prod/data/main')).toEqual([
      ref,
    ]);
  });

  it('holds thresholds of an entity to the bounds, and says what it refused', async () => {
    const wish = (value: unknown) =>
      tableOf(
        undefined,
        entity({
          'ecotrack.io/health-thresholds': JSON.stringify({
            'search/none-ready': value,
          }),
        }),
      ).then(table => table.entities.get(ref)!);
    expect((await wish(3)).subjects[0].profile).toMatchObject({
      name: 'search/none-ready=3',
      thresholds: { 'search/none-ready': 3 },
    });
    const far = await wish(6);
    expect(far.subjects[0].profile.name).toBe('');
    expect(far.refused).toEqual(['search/none-ready must be from 1 to 5']);
    expect((await wish('3')).refused).toEqual([
      'search/none-ready is no number',
    ]);
  });
});
