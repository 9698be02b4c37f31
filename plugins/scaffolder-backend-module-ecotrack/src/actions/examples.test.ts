import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { configOf, settingsFor } from '../__testUtils__/settings';
import { runAction } from '../__testUtils__/runAction';
import { TestForge } from '../__testUtils__/TestForge';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createEntityAwaitAction } from './catalog/await';
import { createEntityRegisterAction } from './catalog/register';
import { createConcernActions } from './concern/concernActions';
import { createGitopsDeliverAction } from './gitops/deliver';
import { createGitopsRegisterAction } from './gitops/register';
import { createRepositoryProbeAction } from './repository/probe';
import { createRepositoryPublishAction } from './repository/publish';
import { createServiceGenerateAction } from './service/generate';
import { createServiceValidateAction } from './service/validate';
import { ConfigReader } from '@backstage/config';

/** An action of whatever inputs, with the way to run it. */
const listed = <I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O, 'v2'>,
) => ({
  id: action.id,
  supportsDryRun: action.supportsDryRun,
  examples: action.examples ?? [],
  run: (workspace: string, input: I) =>
    runAction<I, O>(action, workspace, input),
});

const actionsAt = (forge: string) => {
  const settings = settingsFor(forge);
  const config = new ConfigReader(configOf(forge));
  const integrations = ScmIntegrations.fromConfig(config);
  const reader = mockServices.urlReader.mock();
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async () => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'order-service' },
    }),
    addLocation: async ({ target }) => ({
      location: {
        id: '1',
        type: 'url',
        target,
        entityRef: 'location:default/a',
      },
      entities: [],
    }),
  });
  return [
    listed(createServiceValidateAction(settings)),
    listed(createServiceGenerateAction(settings)),
    ...createConcernActions(settings).map(listed),
    listed(createRepositoryProbeAction({ ...settings, integrations, reader })),
    listed(createGitopsRegisterAction(settings)),
    listed(
      createRepositoryPublishAction({
        ...settings,
        integrations,
        reader,
        author: {},
        publish: async () => {},
      }),
    ),
    listed(
      createGitopsDeliverAction({
        ...settings,
        integrations,
        reader,
        author: {},
      }),
    ),
    listed(createEntityRegisterAction({ catalog })),
    listed(createEntityAwaitAction({ catalog })),
  ];
};

describe('the examples on the actions page run', () => {
  const workspace = createMockDirectory();
  let forge: TestForge;
  beforeAll(async () => {
    forge = await TestForge.start();
    forge.create('gitops', { 'README.md': 'Applications\n' });
  });
  afterAll(() => forge.close());
  beforeEach(() => workspace.setContent({ gitops: { 'new.yaml': 'a: 1\n' } }));

  const described = actionsAt('http://127.0.0.1:7100');

  it.each(
    described.flatMap(({ id, examples }) =>
      examples.map(({ description, example }) => ({
        id,
        description,
        example,
      })),
    ),
  )('$id: $description', async ({ id, example }) => {
    const [step] = parse(example).steps;
    const action = actionsAt(forge.url).find(one => one.id === id);

    const outputs = await action?.run(workspace.path, step.input);

    expect(step.action).toBe(id);
    expect(Object.keys(outputs ?? {})).not.toEqual([]);
  });

  it.each(described)('$id has an example and can run dry', action => {
    expect(action.examples).not.toEqual([]);
    expect(action.supportsDryRun).toBe(true);
  });
});
