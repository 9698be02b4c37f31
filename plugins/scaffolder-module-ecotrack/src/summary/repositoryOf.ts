import { ConfigApi } from '@backstage/frontend-plugin-api';

/** Where the repository of a service will live, with the defaults that the actions have. */
export function repositoryOf(config: ConfigApi, name: string): string {
  const section = config.getOptionalConfig('ecotrack.repositories');
  const host = section?.getOptionalString('host') ?? 'github.com';
  const owner = section?.getOptionalString('owner') ?? 'ecotrack';
  return `${host}/${owner}/${name}`;
}
