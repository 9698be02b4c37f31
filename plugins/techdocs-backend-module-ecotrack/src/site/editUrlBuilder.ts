import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { ParsedLocationAnnotation } from '@backstage/plugin-techdocs-node';
import type { SiteConfig } from '../input/SiteConfig';

const KNOWN_HOSTS = ['github', 'gitlab', 'bitbucketServer', 'harness'];

/**
 * Where the source of a page is edited: `repo_url` with `edit_uri` as text,
 * else the entity's location if it is at a host whose edit addresses are
 * known. Without either there is no edit link.
 */
export function editUrlBuilder(
  config: SiteConfig,
  location: ParsedLocationAnnotation | undefined,
  integrations: ScmIntegrationRegistry | undefined,
): (source: string) => string | undefined {
  const base =
    configuredBase(config) ?? locationBase(config, location, integrations);
  return source => {
    if (!base) return undefined;
    const file = source.split('/').map(encodeURIComponent).join('/');
    return `${base.replace(/\/?$/, '/')}${file}`;
  };
}

function configuredBase({ repoUrl, editUri }: SiteConfig): string | undefined {
  if (!repoUrl || !editUri) return undefined;
  try {
    return new URL(editUri, repoUrl.replace(/\/?$/, '/')).toString();
  } catch {
    return undefined;
  }
}

function locationBase(
  { docsDir }: SiteConfig,
  location: ParsedLocationAnnotation | undefined,
  integrations: ScmIntegrationRegistry | undefined,
): string | undefined {
  if (location?.type !== 'url' || !integrations) return undefined;
  const integration = integrations.byUrl(location.target);
  if (!integration || !KNOWN_HOSTS.includes(integration.type)) return undefined;
  const folder = integration.resolveUrl({
    url: `./${docsDir}`,
    base: location.target.replace(/\/?$/, '/'),
  });
  return integration.resolveEditUrl(folder);
}
