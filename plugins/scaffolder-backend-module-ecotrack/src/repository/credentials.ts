import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';

/** User name and password, or a token in the password's place, as git's HTTP transport sends them. */
export interface GitCredentials {
  readonly username: string;
  readonly password: string;
}

/**
 * What the configured integrations tell git at an address; undefined when none has credentials for it.
 * GitHub Apps are asked for a token, so ask anew for each use.
 */
export async function credentialsFor(
  integrations: ScmIntegrations,
  remoteUrl: string,
): Promise<GitCredentials | undefined> {
  const gitea = integrations.gitea.byUrl(remoteUrl)?.config;
  if (gitea?.password) {
    return {
      username: gitea.username ?? 'x-token-auth',
      password: gitea.password,
    };
  }
  const gitlab = integrations.gitlab.byUrl(remoteUrl)?.config;
  if (gitlab?.token) return { username: 'oauth2', password: gitlab.token };
  if (!integrations.github.byUrl(remoteUrl)) return undefined;
  const { token } = await DefaultGithubCredentialsProvider.fromIntegrations(
    integrations,
  ).getCredentials({ url: remoteUrl });
  return token ? { username: 'x-access-token', password: token } : undefined;
}

/** The same for what cannot do without; throws InputError when no integration has any. */
export async function requireCredentials(
  integrations: ScmIntegrations,
  remoteUrl: string,
): Promise<GitCredentials> {
  const credentials = await credentialsFor(integrations, remoteUrl);
  if (credentials) return credentials;
  throw new InputError(
    `No integration has credentials for ${remoteUrl}. Rule: gitops/credentials. Add its host to "integrations" in the configuration.`,
  );
}

/** The same as a request header. */
export const authorization = ({ username, password }: GitCredentials) => ({
  authorization: `Basic ${Buffer.from(`${username}:${password}`).toString(
    'base64',
  )}`,
});
