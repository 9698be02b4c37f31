import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { Settings } from '../../config/readSettings';
import { readService } from '../../inputs/readService';
import { serviceInput } from '../../inputs/serviceInput';
import { examples } from './validate.examples';

/** `ecotrack:service:validate`: the model's own check of a service, all errors at once. */
export const createServiceValidateAction = ({ platform }: Settings) =>
  createTemplateAction({
    id: 'ecotrack:service:validate',
    description:
      'Checks a service against the model; every broken rule is told with field, rule and fix',
    examples,
    supportsDryRun: true,
    schema: {
      input: serviceInput,
      output: {
        name: z => z.string({ description: 'Name of the service' }),
        owner: z => z.string({ description: 'Group that owns it' }),
        model: z => z.string({ description: 'The text of its ecotrack.yaml' }),
      },
    },
    async handler(ctx) {
      const { service, text } = readService(ctx.input, platform);
      ctx.logger.info(`The service ${service.metadata.name} is valid.`);
      ctx.output('name', service.metadata.name);
      ctx.output('owner', service.metadata.owner);
      ctx.output('model', text);
    },
  });
