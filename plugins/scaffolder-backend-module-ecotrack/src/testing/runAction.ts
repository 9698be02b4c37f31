import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';

/** Runs an action in a workspace folder and resolves with its outputs. */
export async function runAction<I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O>,
  workspacePath: string,
  input: I,
  more: { isDryRun?: boolean; signal?: AbortSignal } = {},
): Promise<Partial<O>> {
  const outputs: Partial<O> = {};
  const context = createMockActionContext<I, O>({ input, workspacePath });
  await action.handler({
    ...context,
    ...more,
    output: (name, value) => {
      Object.assign(outputs, { [name]: value });
    },
  });
  return outputs;
}
