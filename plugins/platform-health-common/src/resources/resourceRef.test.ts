import { parseResourceKey, resourceKey } from './resourceRef';

const ref = {
  technology: 'postgres',
  type: 'cluster',
  cluster: 'nonprod',
  namespace: 'data-dev',
  name: 'postgres-cluster',
};

describe('resourceKey', () => {
  it('is read back', () => {
    expect(parseResourceKey(resourceKey(ref))).toEqual(ref);
  });

  it.each(['', 'postgres', 'postgres:cluster:nonprod/data-dev', 'a:b:c/d/e/f'])(
    'does not read %p',
    text => {
      expect(parseResourceKey(text)).toBeUndefined();
    },
  );
});
