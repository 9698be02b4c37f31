import { readEntityRef } from './entityRef';

describe('readEntityRef', () => {
  it.each(['component:default/order-service', 'API:team-a/Order.Service_v1'])(
    'takes %s',
    entityRef => {
      expect(readEntityRef(entityRef)).toBe(entityRef);
    },
  );

  it.each([
    '',
    'order-service',
    'component:order-service',
    'component:default/../admin',
    'component:default/..',
    'component:default/x?y',
    'component:default/x\n',
    'a:b:c/d/e',
    `component:default/${'x'.repeat(64)}`,
    ['component:default/x'],
    null,
  ])('refuses %j', entityRef => {
    expect(() => readEntityRef(entityRef)).toThrow(
      /^entityRef: .+ Rule: entity\/reference\. Give kind, namespace and name/,
    );
  });
});
