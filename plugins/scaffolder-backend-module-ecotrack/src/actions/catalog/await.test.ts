import { createMockDirectory } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { runAction } from '../../__testUtils__/runAction';
import { createEntityAwaitAction } from './await';

const REF = 'component:default/order-service';
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'order-service' },
};

describe('ecotrack:entity:await', () => {
  const workspace = createMockDirectory();

  it('ends when the entity has appeared', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.getEntityByRef
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(undefined)
      .mockResolvedValue(entity);

    const outputs = await runAction(
      createEntityAwaitAction({ catalog }),
      workspace.path,
      { entityRef: REF },
    );

    expect(outputs).toEqual({ entityRef: REF });
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(3);
  });

  it('says so when it does not appear', async () => {
    const catalog = catalogServiceMock({ entities: [] });

    await expect(
      runAction(
        createEntityAwaitAction({ catalog, patienceMs: 0 }),
        workspace.path,
        { entityRef: REF },
      ),
    ).rejects.toThrow(/did not appear in the catalog/);
  });

  it('stops when the task is cancelled', async () => {
    const catalog = catalogServiceMock({ entities: [] });

    await expect(
      runAction(
        createEntityAwaitAction({ catalog }),
        workspace.path,
        { entityRef: REF },
        { signal: AbortSignal.abort() },
      ),
    ).rejects.toThrow(/abort/i);
  });

  it('asks nobody in a dry run', async () => {
    const catalog = catalogServiceMock.mock();

    await runAction(
      createEntityAwaitAction({ catalog }),
      workspace.path,
      { entityRef: REF },
      { isDryRun: true },
    );

    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
  });
});
