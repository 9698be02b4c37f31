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

  it('expects nothing of a component that does not run and names nothing', () => {
    const metadata = { name: 'library' };
    expect(expectedTechnologies({ ...orderServiceEntity, metadata })).toEqual(
      [],
    );
  });
});
