import { Config } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { createPublishGithubPullRequestAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { createPublishGitlabMergeRequestAction } from '@backstage/plugin-scaffolder-backend-module-gitlab';
import type { Repositories } from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import type { Author } from '../../config/readAuthor';
import { runStock, type StepContext } from './runStock';

/** A change to an existing repository, asked for rather than pushed. */
export interface ChangeRequest {
  readonly repoUrl: string;
  readonly branchName: string;
  readonly title: string;
  readonly description: string;
  /** Who stands in the commit; GitLab puts the owner of its token there. */
  readonly author: Author;
  /** Folder whose files are laid over the repository. */
  readonly folder: string;
}

/** Opens a pull or merge request and resolves with its page. */
export type Request = (
  context: StepContext,
  change: ChangeRequest,
) => Promise<string | undefined>;

/** Requests at the configured forge by its stock action; undefined at Gitea, which has none. */
export function createRequest(
  { provider }: Repositories,
  { config, integrations }: { config: Config; integrations: ScmIntegrations },
): Request | undefined {
  const requireScmUserCredentials = config.getOptionalBoolean(
    'scaffolder.requireScmUserCredentials',
  );
  switch (provider) {
    case 'github': {
      const action = createPublishGithubPullRequestAction({
        config,
        integrations,
        githubCredentialsProvider:
          DefaultGithubCredentialsProvider.fromIntegrations(integrations),
        requireScmUserCredentials,
      });
      return async (context, { folder, author, ...change }) =>
        (
          await runStock(action, context, folder, {
            ...change,
            gitAuthorName: author.name,
            gitAuthorEmail: author.email,
            update: true,
          })
        ).remoteUrl;
    }
    case 'gitlab': {
      const action = createPublishGitlabMergeRequestAction({
        integrations,
        requireScmUserCredentials,
      });
      return async (context, { folder, author: _author, ...change }) =>
        (
          await runStock(action, context, folder, {
            ...change,
            commitAction: 'auto',
          })
        ).mergeRequestUrl;
    }
    default:
      return undefined;
  }
}
