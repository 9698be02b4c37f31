import { isError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { generate } from '@ecotrack/generator';
import { writeTree } from '@ecotrack/generator/node';
import { readdir, rm } from 'node:fs/promises';
import type { Settings } from '../../config/readSettings';
import { repositoryInput, repositoryOf } from '../../inputs/repository';
import { readService } from '../../inputs/readService';
import { serviceInput } from '../../inputs/serviceInput';
import {
  asInputError,
  targetFolder,
  targetPathInput,
} from '../../inputs/targetFolder';
import { sourceOf } from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { examples } from './generate.examples';

/** `ecotrack:service:generate`: the whole repository of a service, written into the workspace. */
export const createServiceGenerateAction = (options: Settings) =>
  createTemplateAction({
    id: 'ecotrack:service:generate',
    description:
      'Generates the repository of a service: application, schema, cache, topics, delivery and docs',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...serviceInput,
        ...repositoryInput,
        targetPath: targetPathInput,
      },
      output: {
        name: z => z.string({ description: 'Name of the service' }),
        files: z => z.number({ description: 'How many files were written' }),
        provider: z =>
          z.string({
            description: 'Forge of the repository: gitea, github or gitlab',
          }),
        repoUrl: z =>
          z.string({
            description: 'Repository as the publish actions take it',
          }),
        pageUrl: z => z.string({ description: 'Page of the repository' }),
        contentsUrl: z =>
          z.string({ description: 'Page of the default branch' }),
        gitopsRepoUrl: z =>
          z.string({
            description: 'GitOps repository as the publish actions take it',
          }),
        gitopsContentsUrl: z =>
          z.string({ description: 'Page of its default branch' }),
      },
    },
    async handler(ctx) {
      const { service, text } = readService(ctx.input, options.platform);
      const { name } = service.metadata;
      const addresses = repositoryOf(
        ctx.input.repoUrl,
        options.repositories,
        name,
      );
      const folder = await targetFolder(
        ctx.workspacePath,
        ctx.input.targetPath,
      );
      const tree = generate(
        service,
        options.platform,
        sourceOf(addresses),
        text,
      );
      // Files without a lock in a folder that this task found empty are its own, of a run that was cut off.
      const empty = await ctx.checkpoint({
        key: `generate.empty.${ctx.input.targetPath}`,
        fn: () => isEmpty(folder),
      });
      if (empty && folder !== ctx.workspacePath) {
        await rm(folder, { recursive: true, force: true });
      }
      const report = await asInputError(() =>
        writeTree(folder, tree, { signal: ctx.signal }),
      );
      ctx.logger.info(`${report.written.length} files of ${name} written.`);
      ctx.output('name', name);
      ctx.output('files', report.written.length);
      ctx.output('provider', options.repositories.provider);
      ctx.output('repoUrl', addresses.repoUrl);
      ctx.output('pageUrl', addresses.pageUrl);
      ctx.output('contentsUrl', addresses.contentsUrl);
      ctx.output('gitopsRepoUrl', options.gitops.repoUrl);
      ctx.output('gitopsContentsUrl', options.gitops.contentsUrl);
    },
  });

/** Whether a folder is empty, or not there. */
async function isEmpty(folder: string) {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    return isError(error) && error.code === 'ENOENT';
  }
}
