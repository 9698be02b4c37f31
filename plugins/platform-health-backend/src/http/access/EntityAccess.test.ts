import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EntityAccess } from './EntityAccess';

const ANNA = mockCredentials.user('user:default/anna');
const BERT = mockCredentials.user('user:default/bert');
const ORDERS = 'component:default/orders';

function world() {
  let now = 1;
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: jest.fn(async ({ entityRefs }) => ({
      items: entityRefs.map(ref => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: ref },
      })),
    })),
  });
  const permissions = {
    authorize: jest.fn(
      async (
        requests: readonly unknown[],
      ): Promise<DefinitivePolicyDecision[]> =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    ),
    authorizeConditional: jest.fn(),
  };
  return {
    catalog,
    permissions,
    access: new EntityAccess({ catalog, permissions }, { now: () => now }),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('EntityAccess', () => {
  it('asks once for all requests that wait, and again after ten seconds', async () => {
    const { access, catalog, permissions, pass } = world();
    await Promise.all(
      Array.from({ length: 5 }, () => access.requireReadable(ANNA, ORDERS)),
    );
    pass(9_900);
    await access.requireReadable(ANNA, ORDERS);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    pass(200);
    await expect(access.requireReadable(ANNA, ORDERS)).rejects.toThrow(
      'Not allowed to see the health of component:default/orders',
    );
  });

  it('never lets one caller have the decision of another', async () => {
    const { access, permissions } = world();
    await access.requireReadable(ANNA, ORDERS);
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    await expect(access.requireReadable(BERT, ORDERS)).rejects.toThrow(
      'Not allowed',
    );
    const restricted = (name: string) =>
      mockCredentials.service('external:ci', { permissionNames: [name] });
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    await access.requireReadable(
      restricted('platform-health.entity.read'),
      ORDERS,
    );
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    await expect(
      access.requireReadable(restricted('other'), ORDERS),
    ).rejects.toThrow('Not allowed');
  });

  it('asks a condition in requests that the permission backend takes', async () => {
    const { access, permissions } = world();
    permissions.authorizeConditional.mockResolvedValue([
      { result: AuthorizeResult.CONDITIONAL },
    ]);
    const refs = Array.from({ length: 1000 }, (_, n) => `${ORDERS}-${n}`);
    expect((await access.readable(ANNA, refs)).size).toBe(1000);
    const sizes = permissions.authorize.mock.calls.map(
      ([asked]) => asked.length,
    );
    expect(Math.max(...sizes)).toBe(150);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1000);
    await access.readable(ANNA, refs);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
  });
});
