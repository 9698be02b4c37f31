import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';

/** Runs an action in a workspace folder and resolves with its outputs. */
export async function runAction<I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O>,
  workspacePath: string,
  input: I,
  more: Partial<Parameters<TemplateAction<I, O>['handler']>[0]> = {},
): Promise<Partial<O>> {
  const outputs: Partial<O> = {};
  const context = createMockActionContext<I, O>({
    input,
    workspacePath,
    logger: mockServices.logger.mock(),
  });
  await action.handler({
    ...context,
    ...more,
    output: (name, value) => {
      Object.assign(outputs, { [name]: value });
    },
  });
  return outputs;
}
