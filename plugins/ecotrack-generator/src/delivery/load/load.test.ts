import { webcrypto } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { repositories } from '../../core/__testUtils__/services';
import { apiTables } from '../../docs/apiTables';
import { openapi } from '../../docs/openapi/openapi';
import { tablePlans } from '../../postgres/plan/tablePlan';
import { errorBudget } from './serviceJs';

interface Asked {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly body?: { readonly [name: string]: unknown };
}

interface Script {
  reads(api: object): void;
  writes(api: object): void;
}

/** What a script asks for; each row that it adds has the number of the request as its id. */
function askedBy(script: string): Asked[] {
  const asked: Asked[] = [];
  const { reads, writes } = runInNewContext(
    `${script.replaceAll('export function', 'function')};({ reads, writes })`,
    { crypto: webcrypto },
  ) as Script;
  const api = {
    list: (path: string) => asked.push({ method: 'get', path }),
    create: (path: string, body: Asked['body']) => ({
      id: asked.push({ method: 'post', path, body }),
    }),
  };
  reads(api);
  writes(api);
  return asked;
}

const WITH_API = repositories.filter(
  ([, { input }]) => apiTables(input.service).length > 0,
);

it('is there where an API offers tables, and nowhere else', () => {
  for (const [name, { files, input }] of repositories)
    expect([name, files.some(({ path }) => path.startsWith('load/'))]).toEqual([
      name,
      apiTables(input.service).length > 0,
    ]);
});

describe.each(WITH_API)('the load test of %s', (_name, repository) => {
  const { service } = repository.input;
  const document = openapi(repository.input);
  const ajv = addFormats(new Ajv({ strict: false })).addSchema(
    document,
    'openapi',
  );
  const asked = askedBy(repository.content('load/requests.js'));

  it('holds the service to its objectives', () => {
    const { availability, latencyMs } = service.spec.observability.slo;
    const script = repository.content('load/service.js');
    expect(errorBudget(service)).toBeCloseTo(1 - availability / 100, 9);
    expect(script).toContain(`["rate<=${errorBudget(service)}"]`);
    expect(script).toContain(`["p(99)<${latencyMs}"]`);
  });

  it('asks for every list, and for operations that the API has', () => {
    const base = service.spec.application.basePath;
    const paths = new Map(Object.entries(document.paths));
    expect(
      asked.flatMap(({ method, path }) => (method === 'get' ? [path] : [])),
    ).toEqual(
      tablePlans(service)
        .filter(({ table }) => table.api !== 'none')
        .map(({ path }) => path),
    );
    expect(
      asked.filter(({ method, path }) => !paths.get(base + path)?.[method]),
    ).toEqual([]);
  });

  it('adds rows that the API takes', () => {
    for (const { method, path, body } of asked) {
      if (method === 'get') continue;
      const table = tablePlans(service).find(one => one.path === path);
      const validate = ajv.getSchema(
        `openapi#/components/schemas/${table?.entity}Request`,
      );
      // JSON as it goes over the wire, not an object of another realm.
      expect([
        path,
        validate?.(JSON.parse(JSON.stringify(body))),
        validate?.errors,
      ]).toEqual([path, true, null]);
    }
  });
});

it('adds a row of each table, and children to their parents', () => {
  const [, orders] = repositories.find(([name]) => name === 'order-service')!;
  const [order, item] = askedBy(orders.content('load/requests.js')).slice(2);
  expect([order.path, item.path]).toEqual(['/orders', '/order-items']);
  expect(item.body).toMatchObject({ orderId: 3 });
});

it('adds another row each time where a column is unique', () => {
  const [, users] = repositories.find(([name]) => name === 'user-service')!;
  const emails = [1, 2].map(
    () =>
      askedBy(users.content('load/requests.js')).find(
        ({ path, method }) => path === '/users' && method === 'post',
      )?.body?.email,
  );
  expect(new Set(emails).size).toBe(2);
});
