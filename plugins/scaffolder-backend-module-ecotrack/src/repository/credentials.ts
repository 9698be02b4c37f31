import { ScmIntegrations } from '@backstage/integration';

/** What git is told when it asks who we are; undefined when no integration knows the address. */
export function credentialsFor(
  integrations: ScmIntegrations,
  remoteUrl: string,
): { username: string; password: string } | undefined {
  const gitea = integrations.gitea.byUrl(remoteUrl)?.config;
  if (gitea?.password)
    return {
      username: gitea.username ?? 'x-token-auth',
      password: gitea.password,
    };
  const github = integrations.github.byUrl(remoteUrl)?.config;
  if (github?.token)
    return { username: 'x-access-token', password: github.token };
  const gitlab = integrations.gitlab.byUrl(remoteUrl)?.config;
  if (gitlab?.token) return { username: 'oauth2', password: gitlab.token };
  return undefined;
}

export const authorization = (
  credentials: { username: string; password: string } | undefined,
) =>
  credentials && {
    authorization: `Basic ${Buffer.from(
      `${credentials.username}:${credentials.password}`,
    ).toString('base64')}`,
  };
