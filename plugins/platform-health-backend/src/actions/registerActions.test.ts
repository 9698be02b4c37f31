import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { HealthDocuments } from '../documents/HealthDocuments';
import { ORDERS, sampleDocuments } from '../http/__testUtils__/sampleDocuments';
import { EntityAccess } from '../http/access/EntityAccess';
import {
  catalog,
  DENIED,
  OWNER,
  policy,
  READER,
} from '../http/__testUtils__/whoMaySee';
import { registerActions } from './registerActions';

const LONG = 'x'.repeat(1000);

function world(over: Partial<HealthDocuments> = {}) {
  const registry = actionsRegistryServiceMock();
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  registerActions({
    actionsRegistry: registry,
    documents: sampleDocuments(over),
    access: new EntityAccess({ catalog: catalog(), permissions: policy() }),
    auth: mockServices.auth(),
    auditor,
  });
  const invoke = (name: string, who: string, input: Record<string, string>) =>
    registry.invoke({
      id: `test:${name}`,
      input,
      credentials: mockCredentials.user(who),
    });
  return { registry, event, auditor, invoke };
}

describe('registerActions', () => {
  it('registers actions that only read', async () => {
    const { actions } = await world().registry.list();
    expect(actions.map(one => one.name)).toEqual([
      'get-entity-health',
      'list-unhealthy',
    ]);
    for (const { attributes } of actions)
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
  });

  it('tells the health of an entity to those who may see it', async () => {
    const { invoke, event, auditor } = world();
    const input = { entityRef: ORDERS };
    expect(await invoke('get-entity-health', OWNER, input)).toMatchObject({
      output: { entityRef: ORDERS, state: 'degraded', leftOut: 0 },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'entity-health-action',
      meta: { caller: OWNER },
    });
    expect(event.success).toHaveBeenCalledTimes(1);
    await expect(invoke('get-entity-health', DENIED, input)).rejects.toThrow(
      'Not allowed to see the health of component:default/orders',
    );
    expect(event.fail).toHaveBeenCalledTimes(1);
    await expect(
      invoke('get-entity-health', READER, { entityRef: 'other' }),
    ).rejects.toThrow('No entity component:default/other in the catalog');
    await expect(
      invoke('get-entity-health', READER, { entityRef: 'component:' }),
    ).rejects.toThrow('write it like component:default/orders');
  });

  it('lists what is not well among what the caller may see', async () => {
    const { invoke } = world();
    const listed = async (who: string) => {
      const { output } = await invoke('list-unhealthy', who, {});
      return JSON.parse(JSON.stringify(output));
    };
    expect((await listed(READER)).entities).toHaveLength(2);
    expect(await listed(OWNER)).toEqual({
      entities: [
        {
          entityRef: ORDERS,
          state: 'degraded',
          technology: 'postgres',
          environment: 'dev',
          rule: 'postgres/replication-lag',
          sentence: 'The replica lags by 20 MB',
        },
      ],
      leftOut: 0,
    });
    expect(await listed(DENIED)).toEqual({ entities: [], leftOut: 0 });
    const { output } = await invoke('list-unhealthy', READER, {
      environment: 'prod',
    });
    expect(output).toEqual({ entities: [], leftOut: 0 });
  });

  it('answers in 4 kB, and says what it left out', async () => {
    const technologies = Array.from({ length: 50 }, (_, n) => ({
      technology: 'kafka',
      environment: `e${n}`,
      state: 'unhealthy' as const,
      sentence: LONG,
      findings: [],
      findingsTotal: 0,
      missing: [],
      keyNumbers: [],
    }));
    const { invoke } = world({
      entityHealthObject: entityRef => ({
        entityRef,
        state: 'unhealthy',
        revision: '1',
        environments: [],
        technologies,
      }),
      fleetRows: () =>
        Array.from({ length: 50 }, () => ({
          entityRef: ORDERS,
          title: 'Orders',
          state: 'unhealthy' as const,
          cells: technologies,
        })),
    });
    for (const [name, input] of [
      ['get-entity-health', { entityRef: ORDERS }],
      ['list-unhealthy', {}],
    ] as const) {
      const { output } = await invoke(name, READER, input);
      expect(JSON.stringify(output).length).toBeLessThan(4096);
      expect(output).toMatchObject({ leftOut: expect.any(Number) });
      expect(JSON.stringify(output)).toContain('"environment":"e0"');
    }
  });
});
