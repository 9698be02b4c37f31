import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import {
  addressesOf,
  type Addresses,
  type Repositories,
} from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { parseService, type Holder } from '@ecotrack/model';
import { askForge } from '../repository/askForge';
import { createLookup, type LookupOptions } from './lookup';
import type { TakenSource } from './TakenSource';

const DOCUMENT = 'ecotrack.yaml';

/** Looks whether a repository stands where that of the service would, and reads in it whose it is. */
export function createForgeSource({
  repositories,
  integrations,
  reader,
  ...options
}: LookupOptions & {
  repositories: Repositories;
  integrations: ScmIntegrations;
  reader: UrlReaderService;
}): TakenSource {
  const lookup = createLookup(
    options,
    async (service, signal): Promise<Holder | undefined> => {
      const addresses = addressesOf(repositories, service);
      const answer = await askForge(addresses.remoteUrl, {
        integrations,
        signal,
      });
      if (answer === 'absent') return undefined;
      return {
        source: 'forge',
        ...(answer === 'present' &&
          (await documentIn(addresses, reader, signal))),
      };
    },
  );

  return async ({ service }) => {
    if (service === undefined) return { taken: [], unknown: [] };
    const told = await lookup(service);
    if (!told.known)
      return { taken: [], unknown: [{ source: 'forge', cause: told.cause }] };
    if (!told.value) return { taken: [], unknown: [] };
    return {
      taken: [{ kind: 'repository', name: service, holder: told.value }],
      unknown: [],
    };
  };
}

/** Whose a repository says it is; nothing when the portal did not make it or it cannot be read. */
async function documentIn(
  { contentsUrl }: Addresses,
  reader: UrlReaderService,
  signal: AbortSignal,
): Promise<Pick<Holder, 'service' | 'owner'>> {
  try {
    const response = await reader.readUrl(`${contentsUrl}/${DOCUMENT}`, {
      signal,
    });
    const result = parseService((await response.buffer()).toString('utf8'));
    if (!result.valid) return {};
    const { name, owner } = result.value.metadata;
    return { service: name, owner };
  } catch {
    return {};
  }
}
