import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  addFiles,
  cloneRepo,
  commitAndPushRepo,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { Platform } from '@ecotrack/model';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { targetFolder } from '../../inputs/targetFolder';
import { credentialsFor } from '../../repository/credentials';
import { changedFiles } from './changedFiles';
import { examples } from './push.examples';

/**
 * `ecotrack:gitops:push`: files laid over the GitOps repository, committed and pushed; nothing when nothing changes.
 * For forges without a stock action that pushes into an existing repository (Gitea).
 */
export const createGitopsPushAction = ({
  platform,
  integrations,
}: {
  platform: Platform;
  integrations: ScmIntegrations;
}) =>
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
      const url = platform.gitops.repository;
      const source = await targetFolder(
        ctx.workspacePath,
        ctx.input.sourcePath,
      );
      const auth = credentialsFor(integrations, url);
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
        key: 'gitops.push',
        fn: async () => {
          const dir = join(await ctx.createTemporaryDirectory(), 'gitops');
          await cloneRepo({ url, dir, auth, logger: ctx.logger });
          const changed = await changedFiles(source, dir);
          if (changed.length === 0) return false;
          ctx.signal?.throwIfAborted();
          await cp(source, dir, { recursive: true });
          for (const filepath of changed)
            await addFiles({ dir, filepath, auth, logger: ctx.logger });
          await commitAndPushRepo({
            dir,
            auth,
            logger: ctx.logger,
            commitMessage: ctx.input.message,
            branch: 'main',
            remoteRef: 'main',
          });
          return true;
        },
      });
      ctx.logger.info(
        pushed ? `Pushed to ${url}.` : `${url} holds the same files already.`,
      );
      ctx.output('pushed', pushed);
    },
  });
