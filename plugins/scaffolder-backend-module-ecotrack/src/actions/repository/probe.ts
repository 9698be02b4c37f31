import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { generate, readLock } from '@ecotrack/generator';
import type { Settings } from '../../config/readSettings';
import { repositoryInput, repositoryOf } from '../../inputs/repository';
import { readService } from '../../inputs/readService';
import { serviceInput } from '../../inputs/serviceInput';
import { sourceOf } from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { probeRepository } from '../../repository/probeRepository';
import { takenError } from '../../repository/takenError';
import { examples } from './probe.examples';

/** `ecotrack:repository:probe`: what stands where the service's repository is to be. */
export const createRepositoryProbeAction = (
  options: Settings & {
    integrations: ScmIntegrations;
    reader: UrlReaderService;
  },
) =>
  createTemplateAction({
    id: 'ecotrack:repository:probe',
    description:
      'Tells whether the repository is absent, ours with the same model, empty, or foreign; the last two end the task',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...serviceInput,
        ...repositoryInput,
        allowForeign: z =>
          z
            .boolean({
              description:
                'Report an empty or foreign repository instead of ending the task',
            })
            .optional(),
      },
      output: {
        state: z =>
          z
            .enum(['absent', 'ours', 'empty', 'foreign'])
            .describe('What stands at the address of the repository'),
      },
    },
    async handler(ctx) {
      const { service, text } = readService(ctx.input, options.platform);
      const addresses = repositoryOf(
        ctx.input.repoUrl,
        options.repositories,
        service.metadata.name,
      );
      const tree = generate(
        service,
        options.platform,
        sourceOf(addresses),
        text,
      );
      const found = await probeRepository(addresses, readLock(tree), {
        ...options,
        signal: ctx.signal,
      });
      if ('reason' in found && !ctx.input.allowForeign) {
        throw takenError(addresses.pageUrl, found);
      }
      ctx.logger.info(`The repository ${addresses.pageUrl} is ${found.state}.`);
      ctx.output('state', found.state);
    },
  });
