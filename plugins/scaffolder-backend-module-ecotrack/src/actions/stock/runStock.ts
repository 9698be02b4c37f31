import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';

/** What a step is given, without what belongs to one action alone. */
export type StepContext = Omit<ActionContext<JsonObject>, 'input' | 'output'>;

/**
 * Runs a stock action inside a step of ours, on a folder instead of the workspace, and resolves with its outputs.
 * Its checkpoints are kept under our step.
 */
export async function runStock<I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O>,
  context: StepContext,
  folder: string,
  input: I,
): Promise<Partial<O>> {
  const outputs: Partial<O> = {};
  await action.handler({
    ...context,
    workspacePath: folder,
    input,
    output: (name, value) => {
      Object.assign(outputs, { [name]: value });
    },
  });
  return outputs;
}
