import { mockCredentials } from '@backstage/backend-test-utils';
import type { IRoute, Router } from 'express';
import request from 'supertest';
import { openapi } from '../schema/openapi/openapi';
import { startRouter } from './__testUtils__/startRouter';
import { DENIED, OWNER, READER } from './__testUtils__/whoMaySee';

const BASE = '/api/platform-health';
const ENTITY = '/entities/:kind/:namespace/:name';

const callers = {
  nobody: mockCredentials.none.header(),
  denied: mockCredentials.user.header(DENIED),
  reader: mockCredentials.user.header(READER),
  owner: mockCredentials.user.header(OWNER),
  catalog: mockCredentials.service.header({
    onBehalfOf: mockCredentials.service('plugin:catalog'),
    targetPluginId: 'platform-health',
  }),
  external: mockCredentials.service.header({
    onBehalfOf: mockCredentials.service('external:ci'),
    targetPluginId: 'platform-health',
  }),
};
type Row = Record<keyof typeof callers | 'wrongEntity', number | undefined> & {
  readonly query?: string;
};

const ofEntity: Row = {
  nobody: 401,
  denied: 403,
  reader: 200,
  owner: 200,
  catalog: 200,
  external: 200,
  wrongEntity: 404,
};
const list: Row = { ...ofEntity, denied: 200, wrongEntity: undefined };

/** Route x caller. */
const MATRIX: Record<string, Row> = {
  [ENTITY]: ofEntity,
  [`${ENTITY}/technologies/:technology`]: {
    ...ofEntity,
    query: 'environment=dev',
  },
  [`${ENTITY}/timeline`]: ofEntity,
  [`${ENTITY}/evidence`]: {
    ...ofEntity,
    query: 'resource=postgres:database:nonprod/data-dev/orders',
  },
  '/fleet': list,
  '/certificates': list,
  '/backups': list,
  '/firing': { ...list, query: 'rule=postgres/replication-lag' },
  '/resources': {
    ...list,
    denied: 403,
    reader: 403,
    owner: 403,
    external: 403,
  },
  '/sources': { ...list, denied: 403, owner: 403 },
  '/openapi.json': list,
};

const addressOf = (path: string, name: string) =>
  `${BASE}${path
    .replace(':kind', 'component')
    .replace(':namespace', 'default')
    .replace(':name', name)
    .replace(':technology', 'postgres')}?${MATRIX[path]?.query ?? ''}`;

/** All routes of a router, and of the routers in it. */
const routesOf = ({ stack }: Pick<Router, 'stack'>): IRoute[] =>
  stack.flatMap(({ route, handle }) => {
    if (route) return [route];
    return 'stack' in handle ? routesOf(handle as Router) : [];
  });

describe('route x caller', () => {
  let world: Awaited<ReturnType<typeof startRouter>>;
  beforeAll(async () => {
    world = await startRouter();
  });

  const routes = () => routesOf(world.router);

  it('has a row for each route, each is described, and all of them only read', () => {
    expect(
      routes()
        .map(route => route.path)
        .sort(),
    ).toEqual(Object.keys(MATRIX).sort());
    const described = Object.keys(openapi.paths).map(path =>
      path.replace(/\{(\w+)\}/g, ':$1'),
    );
    expect([...described, '/openapi.json'].sort()).toEqual(
      Object.keys(MATRIX).sort(),
    );
    for (const { stack } of routes())
      expect(stack.map(layer => layer.method)).toEqual(['get']);
  });

  const rows = Object.entries(MATRIX);
  const cells = rows.flatMap(([path, row]) =>
    (Object.keys(callers) as (keyof typeof callers)[]).map(
      caller => [path, caller, row[caller]] as const,
    ),
  );
  const ofWrongEntities = rows.flatMap(([path, row]) =>
    row.wrongEntity === undefined
      ? []
      : (['denied', 'reader', 'catalog'] as const).map(
          caller => [path, caller, row.wrongEntity] as const,
        ),
  );

  it.each(cells)('%s, %s: %s', async (path, caller, status) => {
    const answer = await request(world.server)
      .get(addressOf(path, 'orders'))
      .set({ authorization: callers[caller] });
    expect(answer.status).toBe(status);
  });

  it.each(ofWrongEntities)(
    '%s of an entity that is not there or hidden, %s: %s',
    async (path, caller, status) => {
      const answer = await request(world.server)
        .get(addressOf(path, 'nobody-knows-it'))
        .set({ authorization: callers[caller] });
      expect(answer.status).toBe(status);
      expect(answer.body.error.message).toBe(
        'No entity component:default/nobody-knows-it in the catalog',
      );
    },
  );
});
