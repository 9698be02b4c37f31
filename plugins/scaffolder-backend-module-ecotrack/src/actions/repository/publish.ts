import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { sourceOf } from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { generate, readLock } from '@ecotrack/generator';
import { writeTree } from '@ecotrack/generator/node';
import type { Author } from '../../config/readAuthor';
import type { Settings } from '../../config/readSettings';
import { repositoryInput, repositoryOf } from '../../inputs/repository';
import { readService } from '../../inputs/readService';
import { serviceInput } from '../../inputs/serviceInput';
import { inFreshFolder } from '../../repository/inFreshFolder';
import { probeRepository } from '../../repository/probeRepository';
import { pushFirst } from '../../repository/pushFirst';
import { takenError } from '../../repository/takenError';
import type { Publish } from '../stock/createPublish';
import { examples } from './publish.examples';

/**
 * `ecotrack:repository:publish`: the repository of a service, once, however often a task is cut off. It generates the
 * files itself, because a recovered task may find no workspace, and looks at the forge before it makes anything.
 */
export const createRepositoryPublishAction = ({
  publish,
  author,
  ...options
}: Settings & {
  integrations: ScmIntegrations;
  reader: UrlReaderService;
  publish: Publish;
  author: Author;
}) =>
  createTemplateAction({
    id: 'ecotrack:repository:publish',
    description:
      'Generates the repository of a service and publishes it, unless it is published already',
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...serviceInput, ...repositoryInput },
      output: {
        published: z =>
          z.boolean({ description: 'Whether it was published by this run' }),
      },
    },
    async handler(ctx) {
      const { service, text } = readService(ctx.input, options.platform);
      const { name, description } = service.metadata;
      const addresses = repositoryOf(
        ctx.input.repoUrl,
        options.repositories,
        name,
      );
      const { pageUrl, remoteUrl, repoUrl } = addresses;
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: nothing is published at ${pageUrl}.`);
        ctx.output('published', false);
        return;
      }
      const tree = generate(
        service,
        options.platform,
        sourceOf(addresses),
        text,
      );
      const look = () =>
        probeRepository(addresses, readLock(tree), {
          ...options,
          signal: ctx.signal,
        });
      // Kept before anything is made: a run that was cut off knows the empty repository it finds for its own.
      const first = await ctx.checkpoint({
        key: `repository.found.${remoteUrl}`,
        fn: async () => (await look()).state,
      });
      const found = await look();
      if (found.state === 'ours') {
        ctx.logger.info(`The repository ${pageUrl} is published already.`);
        ctx.output('published', false);
        return;
      }
      const own = found.state === 'empty' && first === 'absent';
      if (found.state !== 'absent' && !own) throw takenError(pageUrl, found);

      try {
        await inFreshFolder(ctx.workspacePath, '.publish', async folder => {
          await writeTree(folder, tree, { signal: ctx.signal });
          await (own
            ? pushFirst(remoteUrl, folder, { ...options, author, ctx })
            : publish(ctx, { repoUrl, description, folder }));
        });
      } catch (error) {
        // The answer to a push may be lost after the push has arrived.
        if ((await look()).state !== 'ours') throw error;
      }
      ctx.output('published', true);
    },
  });
