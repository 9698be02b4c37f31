import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { LOCK_PATH } from '@ecotrack/generator';
import type { Addresses } from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { askForge } from './askForge';

/** What stands at the address of a new repository. */
export type RepositoryState =
  | { readonly state: 'absent' }
  /** Generated from the same model and platform document: a run that was cut off is continued. */
  | { readonly state: 'ours' }
  | { readonly state: 'empty' | 'foreign'; readonly reason: string };

interface Digests {
  readonly service: string;
  readonly platform: string;
}

const foreign = (reason: string): RepositoryState => ({
  state: 'foreign',
  reason,
});

/** Looks what stands at a repository's address. It only reads; throws a sentence when the forge does not tell. */
export async function probeRepository(
  addresses: Addresses,
  wanted: Digests,
  services: {
    integrations: ScmIntegrations;
    reader: UrlReaderService;
    signal?: AbortSignal;
  },
): Promise<RepositoryState> {
  const answer = await askForge(addresses.remoteUrl, services);
  if (answer === 'absent') return { state: 'absent' };
  if (answer === 'moved') {
    return foreign('was moved: the forge leads on to another repository');
  }
  if (answer === 'empty') {
    return {
      state: 'empty',
      reason: 'is empty: a run may have been cut off before its push',
    };
  }
  const found = await readDigests(
    `${addresses.contentsUrl}/${LOCK_PATH}`,
    services.reader,
  );
  if (!found) {
    return foreign(`carries no ${LOCK_PATH}: the portal did not make it`);
  }
  if (found.service !== wanted.service) {
    return foreign('was generated from another model');
  }
  if (found.platform !== wanted.platform) {
    return foreign('was generated from another platform document');
  }
  return { state: 'ours' };
}

/** The digests of a lock; undefined when there is no lock, or none that can be read. */
async function readDigests(
  url: string,
  reader: UrlReaderService,
): Promise<Digests | undefined> {
  try {
    const response = await reader.readUrl(url);
    const lock: unknown = JSON.parse(
      (await response.buffer()).toString('utf8'),
    );
    return hasDigests(lock) ? lock : undefined;
  } catch (error) {
    if (
      error instanceof SyntaxError ||
      (isError(error) && error.name === 'NotFoundError')
    )
      return undefined;
    throw error;
  }
}

function hasDigests(lock: unknown): lock is Digests {
  return (
    typeof lock === 'object' &&
    lock !== null &&
    'service' in lock &&
    typeof lock.service === 'string' &&
    'platform' in lock &&
    typeof lock.platform === 'string'
  );
}
