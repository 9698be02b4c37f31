import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { HIDDEN, ORDERS, ORDERS_DB } from './__testUtils__/sampleDocuments';
import { startRouter } from './__testUtils__/startRouter';
import { DENIED, OWNER, READER } from './__testUtils__/whoMaySee';

const BASE = '/api/platform-health';
const HEALTH = '/entities/Component/default/orders';

describe('createRouter', () => {
  let world: Awaited<ReturnType<typeof startRouter>>;
  beforeEach(async () => {
    world = await startRouter();
  });
  const get = (who: string, path: string) =>
    request(world.server)
      .get(`${BASE}${path}`)
      .set({ authorization: mockCredentials.user.header(who) });

  it('sends the prepared document, and 304 to who has it', async () => {
    const first = await get(READER, HEALTH);
    expect(first.body.entityRef).toBe(ORDERS);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const again = await get(READER, HEALTH).set(
      'if-none-match',
      first.headers.etag,
    );
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    const stranger = await get(DENIED, HEALTH).set(
      'if-none-match',
      first.headers.etag,
    );
    expect(stranger.status).toBe(403);
  });

  it('leaves out of lists what the caller may not see, and counts nothing of it', async () => {
    const rowsOf = async (who: string) => {
      const [fleet, certificates, backups, firing] = await Promise.all(
        [
          '/fleet',
          '/certificates',
          '/backups',
          '/firing?rule=postgres/replication-lag',
        ].map(path => get(who, path)),
      );
      return {
        fleet: fleet.body.rows.map(
          (one: { entityRef: string }) => one.entityRef,
        ),
        certificates: certificates.body.certificates.map(
          (one: { entityRefs: string[] }) => one.entityRefs,
        ),
        backups: backups.body.backups.map(
          (one: { entityRefs: string[] }) => one.entityRefs,
        ),
        firing: firing.body.firing.map(
          (one: { entityRef: string }) => one.entityRef,
        ),
        text: [fleet, certificates, backups, firing]
          .map(one => one.text)
          .join(),
      };
    };
    expect(await rowsOf(READER)).toMatchObject({
      fleet: [ORDERS, HIDDEN],
      certificates: [[ORDERS, HIDDEN], [HIDDEN]],
      backups: [[ORDERS, HIDDEN]],
      firing: [ORDERS, HIDDEN],
    });
    const owner = await rowsOf(OWNER);
    expect(owner).toMatchObject({
      fleet: [ORDERS],
      certificates: [[ORDERS]],
      backups: [[ORDERS]],
      firing: [ORDERS],
    });
    expect(owner.text).not.toContain('hidden');
    expect(owner.text).not.toMatch(/total|count/i);
    expect(await rowsOf(DENIED)).toMatchObject({
      fleet: [],
      certificates: [],
      backups: [],
      firing: [],
    });
  });

  it('asks catalog and policy with the credentials of the caller', async () => {
    await get(READER, HEALTH);
    expect(world.catalog.getEntitiesByRefs).toHaveBeenCalledWith(
      expect.objectContaining({ entityRefs: [ORDERS] }),
      { credentials: mockCredentials.user(READER) },
    );
    expect(world.permissions.authorize).toHaveBeenCalledWith(
      [
        {
          permission: expect.objectContaining({
            name: 'platform-health.entity.read',
            resourceType: 'catalog-entity',
          }),
          resourceRef: ORDERS,
        },
      ],
      { credentials: mockCredentials.user(READER) },
    );
  });

  it('filters the fleet, and judges rows by the cells that are left', async () => {
    const { body } = await get(
      READER,
      '/fleet?owner=group:default/orders&environment=prod',
    );
    expect(body.rows).toEqual([
      expect.objectContaining({
        entityRef: ORDERS,
        state: 'healthy',
        cells: [expect.objectContaining({ environment: 'prod' })],
      }),
    ]);
    const none = await get(READER, '/fleet?environment=prod&state=degraded');
    expect(none.body.rows).toEqual([]);
  });

  it('gives evidence and a timeline of the resources of the entity alone', async () => {
    const evidence = await get(
      READER,
      `${HEALTH}/evidence?resource=${ORDERS_DB}`,
    );
    expect(evidence.headers['content-disposition']).toBe(
      'attachment; filename="evidence.json"',
    );
    const other = await get(
      READER,
      `${HEALTH}/evidence?resource=postgres:database:nonprod/data-dev/hidden`,
    );
    expect(other.status).toBe(404);
    await get(READER, `${HEALTH}/timeline?limit=7`);
    expect(world.memory.timeline).toHaveBeenCalledWith({
      resources: [ORDERS_DB],
      before: undefined,
      limit: 7,
    });
  });

  it('puts what the cluster said lately on the first page of the timeline', async () => {
    const entry = (at: string) =>
      ({
        kind: 'event',
        at,
        environment: 'dev',
        resource: {
          technology: 'postgres',
          type: 'database',
          cluster: 'nonprod',
          namespace: 'data-dev',
          name: 'orders',
        },
        type: 'Warning',
        reason: 'BackOff',
        sentence: at,
      } as const);
    const talking = await startRouter({
      recentEvents: () => [entry('2026-11-21T12:00:00.000Z')],
    });
    talking.memory.timeline.mockResolvedValue({
      entries: [
        entry('2026-11-21T13:00:00.000Z'),
        entry('2026-11-21T11:00:00.000Z'),
      ],
      next: 'x',
    });
    const page = (query: string) =>
      request(talking.server)
        .get(`${BASE}${HEALTH}/timeline${query}`)
        .set({ authorization: mockCredentials.user.header(READER) });
    const first = await page('');
    expect(
      first.body.entries.map((one: { at: string }) => one.at.slice(11, 13)),
    ).toEqual(['13', '12', '11']);
    expect(first.body.next).toBe('x');
    expect((await page('?before=x')).body.entries).toHaveLength(2);
  });

  it('tells the audit who was let in and who was not', async () => {
    await get(READER, HEALTH);
    expect(world.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'entity-health-fetch' }),
    );
    expect(world.event.success).toHaveBeenCalledTimes(1);
    await get(DENIED, HEALTH);
    expect(world.event.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotAllowedError' }),
    });
  });

  it('shows nothing while it cannot be asked who may see it, and recovers', async () => {
    world.catalog.getEntitiesByRefs.mockRejectedValueOnce(
      new Error('no database'),
    );
    const away = await get(READER, HEALTH);
    expect(away.status).toBe(503);
    expect(away.body.error.message).toContain('try again soon');
    expect((await get(READER, HEALTH)).status).toBe(200);
  });
});
