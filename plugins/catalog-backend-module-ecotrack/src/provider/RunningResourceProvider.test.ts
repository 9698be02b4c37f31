import { mockServices } from '@backstage/backend-test-utils';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { key, row } from '../__testUtils__/row';
import {
  RunningResourceProvider,
  type RunningResourceProviderOptions,
} from './RunningResourceProvider';

const TOPIC_REF = 'resource:default/legacy-topic-dev';
const silent = () => Promise.reject(new Error('away'));

function make(over: Partial<RunningResourceProviderOptions> = {}) {
  const applyMutation = jest.fn<
    Promise<void>,
    Parameters<EntityProviderConnection['applyMutation']>
  >(async () => {});
  const told = {
    completeClusters: ['nonprod'],
    resources: [row('kafka:topic', 'legacy')],
  };
  const provider = new RunningResourceProvider({
    health: { runningResources: async () => told },
    catalog: {
      made: async () => new Map(),
      declaredElsewhere: async () => new Set(),
    },
    defaults: { owner: 'group:default/platform-team' },
    logger: mockServices.logger.mock(),
    runner: { run: async () => {} },
    ...over,
  });
  const refresh = () =>
    provider.refresh({ applyMutation, refresh: async () => {} });
  return { told, applyMutation, refresh };
}

describe('RunningResourceProvider', () => {
  it.each<[string, Partial<RunningResourceProviderOptions>]>([
    ['the health backend', { health: { runningResources: silent } }],
    [
      'the catalog',
      {
        catalog: { made: silent, declaredElsewhere: async () => new Set() },
      },
    ],
    [
      'the catalog, when it is asked who else declares a name',
      {
        catalog: { made: async () => new Map(), declaredElsewhere: silent },
      },
    ],
  ])('changes nothing while %s is silent', async (_who, over) => {
    const { applyMutation, refresh } = make(over);
    await expect(refresh()).rejects.toThrow('away');
    expect(applyMutation).not.toHaveBeenCalled();
  });

  it('removes what it made and the catalog has not yet processed', async () => {
    const { told, applyMutation, refresh } = make();
    await refresh();
    told.resources = [];
    await refresh();
    expect(applyMutation).toHaveBeenLastCalledWith({
      type: 'delta',
      added: [],
      removed: [{ entityRef: TOPIC_REF }],
    });
  });

  it('leaves alone what somebody else declared by that name', async () => {
    const { applyMutation, refresh } = make({
      catalog: {
        made: async () => new Map([[TOPIC_REF, key('kafka:topic', 'legacy')]]),
        declaredElsewhere: async () => new Set([TOPIC_REF]),
      },
    });
    await refresh();
    expect(applyMutation).toHaveBeenCalledWith({
      type: 'delta',
      added: [],
      removed: [],
    });
  });
});
