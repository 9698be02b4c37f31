import { resource } from '../__fixtures__/health';
import { variablesOf } from './variablesOf';

describe('variablesOf', () => {
  it('knows context, namespace and name, and the cluster where the resource is one', () => {
    expect(variablesOf(resource)).toEqual({
      CONTEXT: 'prod',
      NAMESPACE: 'data',
      NAME: 'orders-db',
      CLUSTER: 'orders-db',
      KAFKA: 'orders-db',
    });
    expect(variablesOf({ ...resource, type: 'database' })).toEqual({
      CONTEXT: 'prod',
      NAMESPACE: 'data',
      NAME: 'orders-db',
    });
  });

  it.each([
    '$(reboot)',
    'a;b',
    'a b',
    'a`b`',
    '-rf',
    '../b',
    'a..b',
    'Upper',
    'a\nb',
    '<b>',
    '',
    'a'.repeat(254),
  ])('leaves out what is no name of Kubernetes: %j', name => {
    expect(variablesOf({ ...resource, name })).toEqual({
      CONTEXT: 'prod',
      NAMESPACE: 'data',
    });
  });
});
