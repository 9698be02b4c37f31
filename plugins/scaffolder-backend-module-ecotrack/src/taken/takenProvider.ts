import type {
  AuthService,
  DiscoveryService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AutocompleteHandler } from '@backstage/plugin-scaffolder-node/alpha';
import { readAskedContext, toSuggestions } from '@ecotrack/model';
import type { Settings } from '../config/readSettings';
import { answerNames } from './answerNames';
import { createCatalogNames } from './catalogNames';
import { createClusterSource } from './cluster/clusterSource';
import { createForgeSource } from './forgeSource';
import type { LookupOptions } from './lookup';

interface TakenOptions extends LookupOptions, Settings {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly discovery: DiscoveryService;
  readonly integrations: ScmIntegrations;
  readonly reader: UrlReaderService;
}

/**
 * Autocompletion `ecotrack/names`: which of the names in the context are in use and whose they are, as
 * `toSuggestions` of the model writes it. The route hands over neither its user's credentials nor an abort signal:
 * everything is asked as the portal, and every lookup ends by itself.
 */
export function createTakenProvider(options: TakenOptions): {
  id: string;
  handler: AutocompleteHandler;
} {
  const catalog = createCatalogNames(options);
  const others = [
    createForgeSource(options),
    createClusterSource({ ...options, access: options }),
  ];
  return {
    id: 'ecotrack',
    handler: async ({ resource, context }) => {
      if (resource !== 'names') {
        throw new InputError(
          `There is no autocompletion "ecotrack/${resource}". Ask for "ecotrack/names".`,
        );
      }
      const read = readAskedContext(context ?? {});
      if (!read.valid) {
        throw new InputError(
          `Names of a service document cannot be so: ${read.broken
            .slice(0, 10)
            .join(', ')}. Ask for names that keep these rules.`,
        );
      }
      const answer = await answerNames(read.names, catalog, others);
      return { results: toSuggestions(answer) };
    },
  };
}
