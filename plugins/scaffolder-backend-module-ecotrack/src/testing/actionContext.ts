import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import type { ActionContext, TemplateAction } from '@backstage/plugin-scaffolder-node';

/** Runs actions of any input and output in a workspace of their own; `outputs` are those of the last run. */
export function createActionRunner() {
  const workspace = createMockDirectory();
  return {
    workspace,
    async run<I extends JsonObject, O extends JsonObject>(
      action: TemplateAction<I, O>,
      input: I,
      more: Partial<ActionContext<I, O>> = {},
    ): Promise<Partial<O>> {
      const outputs: Partial<O> = {};
      const context = createMockActionContext<I, O>({ input, workspacePath: workspace.path, ...more });
      await action.handler({
        ...context,
        output: (name, value) => {
          outputs[name] = value;
        },
      });
      return outputs;
    },
  };
}
