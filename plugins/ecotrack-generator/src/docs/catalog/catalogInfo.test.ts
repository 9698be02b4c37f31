import {
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { INPUTS, input } from '../__testUtils__/inputs';
import { catalogInfo } from './catalogInfo';

const KINDS = {
  Component: componentEntityV1alpha1Validator,
  API: apiEntityV1alpha1Validator,
  Resource: resourceEntityV1alpha1Validator,
};
const POLICY = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);
const entitiesOf = (of: Parameters<typeof catalogInfo>[0]): Entity[] =>
  parseAllDocuments(catalogInfo(of).content).map(document => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });

/** The catalog replaces a placeholder by the file's text before it validates the kind. */
function withDefinition(entity: Entity): Entity {
  if (entity.kind !== 'API') return entity;
  return { ...entity, spec: { ...entity.spec, definition: 'text' } };
}

describe.each(INPUTS)('catalog-info.yaml of %s', (_name, of) => {
  it('passes the policies and validators of the catalog', async () => {
    for (const entity of entitiesOf(of)) {
      const kind = KINDS[entity.kind as keyof typeof KINDS];
      await expect(POLICY.enforce(entity)).resolves.toBeDefined();
      await expect(kind.check(withDefinition(entity))).resolves.toBe(true);
    }
  });

  it('has one entity for each name, whatever its kind', () => {
    const names = entitiesOf(of).map(entity => entity.metadata.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names everything it owns in the component', () => {
    const [component, ...others] = entitiesOf(of);
    const named = [
      ...((component.spec?.dependsOn as string[]) ?? []),
      ...((component.spec?.providesApis as string[]) ?? []).map(
        name => `api:default/${name}`,
      ),
    ];
    expect(named).toEqual(
      expect.arrayContaining(others.map(entity => stringifyEntityRef(entity))),
    );
  });
});

describe('catalog-info.yaml', () => {
  const [component] = entitiesOf(input('order-service'));

  it('relates the order service to its neighbours', () => {
    expect(component.spec).toMatchObject({
      owner: 'group:default/orders-team',
      system: 'ecotrack',
      providesApis: ['order-service-openapi', 'order-service-asyncapi'],
      consumesApis: [
        'user-service-openapi',
        'product-service-openapi',
        'payment-service-openapi',
        'payment-service-asyncapi',
        'product-service-asyncapi',
      ],
      dependsOn: [
        'resource:default/order-service-database',
        'resource:default/order-service-cache',
        'resource:default/order-events-topic',
        'resource:default/payment-events-topic',
        'resource:default/product-events-topic',
        'component:default/user-service',
        'component:default/product-service',
        'component:default/payment-service',
      ],
    });
  });

  it('says which template made it and finds pods in every namespace', () => {
    expect(component.metadata.annotations).toMatchObject({
      'backstage.io/source-template': 'template:default/create-service',
      'backstage.io/time-saved': 'PT4H',
      'backstage.io/techdocs-ref': 'dir:.',
      'ecotrack.io/environments': 'dev,staging,prod',
      'backstage.io/kubernetes-label-selector':
        'backstage.io/kubernetes-id=order-service',
    });
    expect(component.metadata.annotations).not.toHaveProperty(
      'backstage.io/kubernetes-namespace',
    );
  });

  it('says of which topic a Resource is, whose own name may be shorter', () => {
    const topic = entitiesOf(input('order-service')).find(
      ({ metadata }) => metadata.name === 'order-events-topic',
    );
    expect(topic?.metadata.annotations).toEqual({
      'ecotrack.io/topic': 'order-events',
    });
  });

  it('has no data store and no API for a service without them', () => {
    const entities = entitiesOf(input('no-database'));
    expect(entities.map(entity => entity.kind)).toEqual(['Component']);
  });
});
