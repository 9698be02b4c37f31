import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { optionsFor } from '../testing/platform';
import { runAction } from '../testing/runAction';
import { createConcernActions } from './concern/concernActions';
import { createGitopsRegisterAction } from './gitops/register';
import { createServiceGenerateAction } from './service/generate';
import { createServiceValidateAction } from './service/validate';

const options = optionsFor();
const actions = [
  createServiceValidateAction(options),
  createServiceGenerateAction(options),
  createGitopsRegisterAction(options),
  ...createConcernActions(options),
];

describe('the examples on the actions page run', () => {
  const workspace = createMockDirectory();
  beforeEach(() => workspace.clear());

  for (const action of actions) {
    it.each(action.examples ?? [])(
      `${action.id}: $description`,
      async ({ example }) => {
        const [step] = parse(example).steps;

        const outputs = await runAction(action, workspace.path, step.input);

        expect(step.action).toBe(action.id);
        expect(Object.keys(outputs).length).toBeGreaterThan(0);
      },
    );
  }

  it('every action has an example and can run dry', () => {
    for (const action of actions) {
      expect(action.examples?.length).toBeGreaterThan(0);
      expect(action.supportsDryRun).toBe(true);
    }
  });
});
