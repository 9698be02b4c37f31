import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { writeFiles } from '@ecotrack/generator/node';
import type { Settings } from '../../config/readSettings';
import { repositoryInput, repositoryOf } from '../../inputs/repository';
import { readService } from '../../inputs/readService';
import { serviceInput } from '../../inputs/serviceInput';
import { asInputError, targetFolder } from '../../inputs/targetFolder';
import { applicationsOf } from './applicationsOf';
import { changesOf } from './changesOf';
import { examples } from './register.examples';

/**
 * `ecotrack:gitops:register`: the Argo CD Applications of a service, written into a checkout of the GitOps repository,
 * with the project of all services where it has none.
 */
export const createGitopsRegisterAction = (options: Settings) =>
  createTemplateAction({
    id: 'ecotrack:gitops:register',
    description:
      'Writes the Argo CD Applications of a service into a checkout of the GitOps repository',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...serviceInput,
        ...repositoryInput,
        targetPath: z =>
          z.string({
            description: 'Folder of the workspace to write to',
          }),
        checkoutPath: z =>
          z
            .string({
              description:
                'Folder of the workspace that holds the checkout, for a push of the changes alone; the target itself when absent',
            })
            .optional(),
      },
      output: {
        files: z =>
          z.array(z.string(), {
            description:
              'Paths of the Applications, and of the project where there was none, below the target',
          }),
        changed: z =>
          z.boolean({
            description: 'Whether the checkout holds them with other content',
          }),
      },
    },
    async handler(ctx) {
      const read = readService(ctx.input, options.platform);
      const { repositories } = options;
      const { targetPath, checkoutPath = targetPath, repoUrl } = ctx.input;
      const { name } = read.service.metadata;
      const repository = repositoryOf(repoUrl, repositories, name);
      const target = await targetFolder(ctx.workspacePath, targetPath);
      const checkout = await targetFolder(
        ctx.workspacePath,
        checkoutPath,
        'checkoutPath',
      );
      const registration = applicationsOf(read, options, repository);
      const { files, project } = registration;
      const changes = await asInputError(() =>
        changesOf(registration, checkout),
      );
      const all = changes.includes(project) ? [...files, project] : files;
      const { written } = await asInputError(() =>
        writeFiles(target, all, { signal: ctx.signal }),
      );
      ctx.logger.info(`Applications of ${name}: ${written.join(', ')}`);
      ctx.output('files', [...written]);
      ctx.output('changed', changes.length > 0);
    },
  });
