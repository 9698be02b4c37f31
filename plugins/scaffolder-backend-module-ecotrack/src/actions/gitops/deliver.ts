import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { writeFiles } from '@ecotrack/generator/node';
import type { Author } from '../../config/readAuthor';
import type { Settings } from '../../config/readSettings';
import { branchNameInput, readBranchName } from '../../inputs/branchName';
import { commitAuthorInput, readCommitAuthor } from '../../inputs/commitAuthor';
import { repositoryInput, repositoryOf } from '../../inputs/repository';
import { readService } from '../../inputs/readService';
import { serviceInput } from '../../inputs/serviceInput';
import { inFreshFolder } from '../../repository/inFreshFolder';
import { isThere } from '../../repository/isThere';
import { pushFiles } from '../../repository/pushFiles';
import type { Request } from '../stock/createRequest';
import { applicationsOf } from './applicationsOf';
import { changesOf } from './changesOf';
import { examples } from './deliver.examples';

/**
 * `ecotrack:gitops:deliver`: the Argo CD Applications of a service brought into the GitOps repository, by a pull or
 * merge request where the forge has a stock action for one, else by a push; with them the project of all services, where
 * there is none. It makes the Applications itself, because
 * a recovered task may find no workspace.
 */
export const createGitopsDeliverAction = ({
  request,
  ...options
}: Settings & {
  integrations: ScmIntegrations;
  reader: UrlReaderService;
  author: Author;
  request?: Request;
}) =>
  createTemplateAction({
    id: 'ecotrack:gitops:deliver',
    description:
      'Brings the Argo CD Applications of a service into the GitOps repository, by request or push',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...serviceInput,
        ...repositoryInput,
        ...commitAuthorInput,
        branchName: branchNameInput,
      },
      output: {
        pushed: z =>
          z.boolean({ description: 'Whether anything was pushed to it' }),
        requestUrl: z =>
          z
            .string({ description: 'Page of the pull or merge request' })
            .optional(),
      },
    },
    async handler(ctx) {
      const read = readService(ctx.input, options.platform);
      const { name } = read.service.metadata;
      const { remoteUrl: url, repoUrl, contentsUrl } = options.gitops;
      const message = `Register ${name}`;
      const { repositories } = options;
      const { repoUrl: own, gitAuthorName, gitAuthorEmail } = ctx.input;
      const repository = repositoryOf(own, repositories, name);
      const branchName = readBranchName(
        ctx.input.branchName,
        `register-${name}`,
      );
      const author = readCommitAuthor(
        { name: gitAuthorName, email: gitAuthorEmail },
        options.author,
      );
      ctx.output('pushed', false);
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: nothing is delivered to ${url}.`);
        return;
      }
      const registration = applicationsOf(read, options, repository);
      const { files, project } = registration;
      const { workspacePath, logger, signal } = ctx;
      if (request) {
        const page = await inFreshFolder(
          workspacePath,
          '.deliver',
          async folder => {
            const known = await isThere(
              `${contentsUrl}/${project.path}`,
              options.reader,
            );
            const all = known ? files : [...files, project];
            await writeFiles(folder, all, { signal });
            return request(ctx, {
              repoUrl,
              branchName,
              author,
              title: message,
              description: `The Argo CD Applications of ${name}.`,
              folder,
            });
          },
        );
        if (page) ctx.output('requestUrl', page);
        return;
      }
      const pushed = await pushFiles(
        {
          url,
          message,
          workspacePath,
          changesIn: clone => changesOf(registration, clone),
        },
        { ...options, author, logger, signal },
      );
      logger.info(
        pushed ? `Pushed to ${url}.` : `${url} holds the same files already.`,
      );
      ctx.output('pushed', pushed);
    },
  });
