import { Config } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { createPublishGithubAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { createPublishGitlabAction } from '@backstage/plugin-scaffolder-backend-module-gitlab';
import {
  BRANCH,
  type Repositories,
} from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { COMMIT_MESSAGE } from '../../repository/pushFirst';
import { runStock, type StepContext } from './runStock';

/** A new repository: `repoUrl` as the stock actions take it, and the folder of its files. */
export interface NewRepository {
  readonly repoUrl: string;
  readonly description: string;
  readonly folder: string;
}

/** Creates a repository and pushes its first commit. */
export type Publish = (
  context: StepContext,
  repository: NewRepository,
) => Promise<unknown>;

/** Publishing at the configured forge by its stock action, which creates and then pushes. */
export function createPublish(
  { provider }: Repositories,
  { config, integrations }: { config: Config; integrations: ScmIntegrations },
): Publish {
  const common = { defaultBranch: BRANCH, gitCommitMessage: COMMIT_MESSAGE };
  switch (provider) {
    case 'gitea': {
      const action = createPublishGiteaAction({ config, integrations });
      return (context, { folder, ...repository }) =>
        runStock(action, context, folder, {
          ...common,
          ...repository,
          // The stock action looks at the page of the branch without credentials and waits 20 s for one it may not see.
          repoVisibility: 'public',
        });
    }
    case 'github': {
      const action = createPublishGithubAction({
        config,
        integrations,
        githubCredentialsProvider:
          DefaultGithubCredentialsProvider.fromIntegrations(integrations),
        requireScmUserCredentials: config.getOptionalBoolean(
          'scaffolder.requireScmUserCredentials',
        ),
      });
      return (context, { folder, ...repository }) =>
        runStock(action, context, folder, {
          ...common,
          ...repository,
          repoVisibility: 'private',
        });
    }
    default: {
      const action = createPublishGitlabAction({ config, integrations });
      return (context, { folder, repoUrl, description }) =>
        runStock(action, context, folder, {
          ...common,
          repoUrl,
          settings: { description },
          repoVisibility: 'private',
        });
    }
  }
}
