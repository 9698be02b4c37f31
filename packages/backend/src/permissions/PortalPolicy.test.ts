import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { PortalPolicy } from './PortalPolicy';

const policy = new PortalPolicy(['group:default/platform-team']);

const user = (...ownershipEntityRefs: string[]) =>
  ({
    info: { userEntityRef: 'user:default/ada', ownershipEntityRefs },
  } as PolicyQueryUser);

const permission = (
  name: string,
  action: 'read' | 'create' | 'update' | 'delete' | undefined,
) => createPermission({ name, attributes: { action } });

const decide = async (
  name: string,
  action: 'read' | 'create' | undefined,
  who?: PolicyQueryUser,
) =>
  (await policy.handle({ permission: permission(name, action) }, who)).result;

describe('PortalPolicy', () => {
  it('lets nobody in who is not signed in', async () => {
    expect(await decide('catalog.entity.read', 'read')).toBe(
      AuthorizeResult.DENY,
    );
  });

  it('lets signed-in users read and create', async () => {
    const ada = user('user:default/ada');
    expect(await decide('catalog.entity.read', 'read', ada)).toBe(
      AuthorizeResult.ALLOW,
    );
    expect(await decide('kubernetes.resources.read', 'read', ada)).toBe(
      AuthorizeResult.ALLOW,
    );
    expect(await decide('scaffolder.task.create', 'create', ada)).toBe(
      AuthorizeResult.ALLOW,
    );
    expect(await decide('scaffolder.action.execute', undefined, ada)).toBe(
      AuthorizeResult.ALLOW,
    );
  });

  it('keeps the cluster proxy and everything unnamed for administrators', async () => {
    const ada = user('user:default/ada');
    const admin = user('user:default/grace', 'group:default/platform-team');
    for (const name of [
      'kubernetes.proxy',
      'scaffolder.template.management',
      'something.new',
    ]) {
      expect(await decide(name, undefined, ada)).toBe(AuthorizeResult.DENY);
      expect(await decide(name, undefined, admin)).toBe(AuthorizeResult.ALLOW);
    }
  });

  it('shows the health of entities to everybody, and what is watched to administrators', async () => {
    const ada = user('user:default/ada');
    const admin = user('user:default/grace', 'group:default/platform-team');
    const sources = 'platform-health.sources.read';
    expect(await decide('platform-health.entity.read', 'read', ada)).toBe(
      AuthorizeResult.ALLOW,
    );
    expect(await decide(sources, 'read', ada)).toBe(AuthorizeResult.DENY);
    expect(await decide(sources, 'read', admin)).toBe(AuthorizeResult.ALLOW);
  });

  it('lets owners remove their entities only', async () => {
    const decision = await policy.handle(
      { permission: catalogEntityDeletePermission },
      user('group:default/orders-team'),
    );

    expect(decision).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        params: { claims: ['group:default/orders-team'] },
      },
    });
  });
});
