import { orderServiceEntity } from '../__fixtures__/orderServiceEntity';
import { expectedTechnologies } from './expectedTechnologies';

const resource = (type: string) => ({
  ...orderServiceEntity,
  kind: 'Resource',
  spec: { type },
});

describe('expectedTechnologies', () => {
  it('expects of a service what its tags name, and what all have that run', () => {
    expect(expectedTechnologies(orderServiceEntity)).toEqual([
      'postgres',
      'redis',
      'kafka',
      'application',
      'mesh',
      'delivery',
    ]);
  });

  it.each([
    ['database', ['postgres']],
    ['redis-cluster', ['redis']],
    ['kafka-topic', ['kafka']],
    ['s3-bucket', []],
  ])('expects of a resource of type %s %j', (type, technologies) => {
    expect(expectedTechnologies(resource(type))).toEqual(technologies);
  });

  it('expects everything of a system that has parts, and nothing of an empty one', () => {
    const system = { ...orderServiceEntity, kind: 'System', relations: [] };
    const hasPart = {
      type: 'hasPart',
      targetRef: 'component:default/order-service',
    };
    expect(expectedTechnologies({ ...system, relations: [hasPart] })).toEqual([
      'application',
      'postgres',
      'redis',
      'kafka',
      'mesh',
      'delivery',
    ]);
    expect(expectedTechnologies(system)).toEqual([]);
  });

  it('expects nothing of a component that does not run and names nothing', () => {
    const metadata = { name: 'library' };
    expect(expectedTechnologies({ ...orderServiceEntity, metadata })).toEqual(
      [],
    );
  });
});
