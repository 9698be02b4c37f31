import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { Author } from '../../config/readAuthor';
import type { Settings } from '../../config/readSettings';
import { targetFolder } from '../../inputs/targetFolder';
import { credentialsFor } from '../../repository/credentials';
import { inTurn } from '../../repository/inTurn';
import { pushFiles } from '../../repository/pushFiles';
import { examples } from './push.examples';

/**
 * `ecotrack:gitops:push`: files laid over the GitOps repository, committed and pushed; nothing when nothing changes.
 * For forges without a stock action that pushes into an existing repository (Gitea).
 */
export const createGitopsPushAction = ({
  gitops,
  integrations,
  author,
}: Settings & { integrations: ScmIntegrations; author: Author }) =>
  createTemplateAction({
    id: 'ecotrack:gitops:push',
    description: 'Pushes files of the workspace into the GitOps repository',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        sourcePath: z =>
          z.string({
            description:
              'Folder of the workspace whose files are laid over the repository',
          }),
        message: z => z.string({ description: 'Commit message' }),
      },
      output: {
        pushed: z =>
          z.boolean({ description: 'Whether there was anything to push' }),
      },
    },
    async handler(ctx) {
      const { sourcePath, message } = ctx.input;
      const url = gitops.remoteUrl;
      const source = await targetFolder(ctx.workspacePath, sourcePath);
      const auth = await credentialsFor(integrations, url);
      if (!auth) {
        throw new InputError(
          `No integration has credentials for ${url}. Rule: gitops/credentials. Add its host to "integrations" in the configuration.`,
        );
      }
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: nothing is pushed to ${url}.`);
        ctx.output('pushed', false);
        return;
      }
      const pushed = await ctx.checkpoint({
        key: `gitops.push.${sourcePath}`,
        fn: () =>
          inTurn(url, () =>
            pushFiles({
              url,
              source,
              message,
              author,
              auth,
              logger: ctx.logger,
              signal: ctx.signal,
              makeFolder: ctx.createTemporaryDirectory,
            }),
          ),
      });
      ctx.logger.info(
        pushed ? `Pushed to ${url}.` : `${url} holds the same files already.`,
      );
      ctx.output('pushed', pushed);
    },
  });
