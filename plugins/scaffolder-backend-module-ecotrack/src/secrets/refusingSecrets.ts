import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { refuseSecrets } from './refuseSecrets';

/** An action that looks through its input for secrets before it does or says anything. */
export const refusingSecrets = <I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O>,
): TemplateAction<I, O> => ({
  ...action,
  async handler(ctx) {
    refuseSecrets(ctx.input);
    await action.handler(ctx);
  },
});
