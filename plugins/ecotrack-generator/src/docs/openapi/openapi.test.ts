import { createConfig, lintFromString } from '@redocly/openapi-core';
import { propertyName, requestProperty, resourcePath } from '@ecotrack/model';
import { toYaml } from '../../structured/yaml';
import { apiTables } from '../apiTables';
import { INPUTS, input } from '../__testUtils__/inputs';
import { openapi } from './openapi';

const WITH_API = INPUTS.filter(([, of]) => apiTables(of.service).length > 0);

describe.each(WITH_API)('openapi.yaml of %s', (_name, of) => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const problems = await lintFromString({
      source: toYaml(openapi(of)),
      config: await createConfig({ extends: ['spec'] }),
    });
    expect(
      problems.map(({ message, location }) => [message, location[0].pointer]),
    ).toEqual([]);
  });

  it('has exactly the routes of the tables that are offered', () => {
    const base = of.service.spec.application.basePath;
    expect(Object.keys(openapi(of).paths)).toEqual([
      ...apiTables(of.service).flatMap(table => [
        `${base}/${resourcePath(table)}`,
        `${base}/${resourcePath(table)}/{id}`,
      ]),
      ...(of.service.spec.redis?.sessions ? [`${base}/session`] : []),
    ]);
  });

  it('shows no column that is never returned', () => {
    const { schemas } = openapi(of).components;
    const hidden = apiTables(of.service).flatMap(({ columns }) =>
      columns
        .filter(column => column.writeOnly)
        .flatMap(({ name }) => [propertyName(name), requestProperty(name)]),
    );
    const views = Object.entries(schemas).filter(([name]) =>
      name.endsWith('View'),
    );
    expect(views.length).toBeGreaterThan(0);
    for (const name of hidden) {
      expect(JSON.stringify(views)).not.toContain(`"${name}"`);
    }
  });
});

describe('openapi.yaml', () => {
  const orders = openapi(input('order-service')).paths['/api/v1/orders/{id}'];

  it.each(['put', 'patch', 'delete'] as const)(
    'needs If-Match for %s',
    method => {
      expect(orders[method]?.parameters).toEqual([
        { $ref: '#/components/parameters/IfMatch' },
      ]);
      expect(Object.keys(orders[method]?.responses ?? {})).toEqual(
        expect.arrayContaining(['412', '428']),
      );
    },
  );

  it('takes a merge patch that may name any field and needs none', () => {
    expect(orders.patch?.requestBody?.content).toEqual({
      'application/merge-patch+json': {
        schema: { $ref: '#/components/schemas/OrderPatch' },
      },
    });
    const { OrderPatch } = openapi(input('order-service')).components.schemas;
    expect(OrderPatch).not.toHaveProperty('required');
    expect(Object.keys(OrderPatch.properties ?? {})).toEqual([
      'userId',
      'status',
      'totalAmount',
    ]);
  });

  it('asks for the write scope where something changes', () => {
    const { paths } = openapi(input('order-service'));
    expect(paths['/api/v1/orders'].post?.security).toEqual([
      { bearer: ['order-service.write'] },
    ]);
    expect(paths['/api/v1/orders'].get.security).toEqual([
      { bearer: ['order-service.read'] },
    ]);
  });

  it('offers only reading where the model says so', () => {
    const { paths } = openapi(input('everything'));
    expect(Object.keys(paths['/api/v2/stock-movements'])).toEqual(['get']);
    expect(paths).not.toHaveProperty('/api/v2/import-runs');
  });

  it('limits what a client writes as the columns do', () => {
    const { schemas } = openapi(input('order-service')).components;
    expect(schemas.OrderItemRequest).toMatchObject({
      properties: { quantity: { type: 'integer', minimum: 1 } },
      required: ['orderId', 'productId', 'quantity', 'unitPrice'],
    });
    expect(schemas.OrderRequest.properties).not.toHaveProperty('createdAt');
  });
});
