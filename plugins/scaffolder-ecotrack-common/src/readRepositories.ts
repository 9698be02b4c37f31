import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';

const PROVIDERS = ['gitea', 'github', 'gitlab'] as const;

/** Where the repositories of new services go. */
export interface Repositories {
  readonly provider: (typeof PROVIDERS)[number];
  /** Host with its port, as `integrations` names it. */
  readonly host: string;
  /** Address of the forge's pages, without a slash at its end. */
  readonly baseUrl: string;
  readonly owner: string;
}

/** Reads `ecotrack.repositories`; the default is GitHub with the owner `ecotrack`. */
export function readRepositories(config: Config): Repositories {
  const section = config.getOptionalConfig('ecotrack.repositories');
  const provider = section?.getOptionalString('provider') ?? 'github';
  if (!isProvider(provider)) {
    throw new Error(
      `ecotrack.repositories.provider is "${provider}", but must be one of ${PROVIDERS.join(
        ', ',
      )}.`,
    );
  }
  const host = section?.getOptionalString('host') ?? 'github.com';
  return {
    provider,
    host,
    baseUrl: baseUrlOf(config, provider, host),
    owner: section?.getOptionalString('owner') ?? 'ecotrack',
  };
}

function isProvider(text: string): text is Repositories['provider'] {
  return PROVIDERS.some(provider => provider === text);
}

/** Gitea and GitLab may be served below another address than `https://<host>`; their integration says so. */
function baseUrlOf(
  config: Config,
  provider: Repositories['provider'],
  host: string,
): string {
  const integrations = ScmIntegrations.fromConfig(config);
  const own =
    provider === 'github'
      ? undefined
      : integrations[provider].byHost(host)?.config.baseUrl;
  return (own ?? `https://${host}`).replace(/\/+$/, '');
}
