import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError, isError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { LOCK_PATH } from '@ecotrack/generator';
import type { Addresses } from './addresses';
import { authorization, credentialsFor } from './credentials';

/** What stands at the address of a new repository. */
export type RepositoryState =
  | { readonly state: 'absent' }
  /** Generated from the same model and platform document: a run that was cut off is continued. */
  | { readonly state: 'ours' }
  | { readonly state: 'foreign'; readonly reason: string };

interface Digests {
  readonly service: string;
  readonly platform: string;
}

/** Looks what stands at a repository's address. It only reads; throws when the forge does not answer. */
export async function probeRepository(
  addresses: Addresses,
  wanted: Digests,
  services: {
    integrations: ScmIntegrations;
    reader: UrlReaderService;
    signal?: AbortSignal;
  },
): Promise<RepositoryState> {
  if (!(await exists(addresses.remoteUrl, services)))
    return { state: 'absent' };
  const found = await readLock(
    `${addresses.contentsUrl}/${LOCK_PATH}`,
    services.reader,
  );
  if (!found) {
    return {
      state: 'foreign',
      reason: `it carries no ${LOCK_PATH}, so the portal did not make it`,
    };
  }
  if (found.service !== wanted.service || found.platform !== wanted.platform) {
    return {
      state: 'foreign',
      reason: 'it was generated from another model or platform document',
    };
  }
  return { state: 'ours' };
}

/** Every forge answers git's first question alike: 404 for a repository that is not there. */
async function exists(
  remoteUrl: string,
  {
    integrations,
    signal,
  }: { integrations: ScmIntegrations; signal?: AbortSignal },
): Promise<boolean> {
  const response = await fetch(
    `${remoteUrl}/info/refs?service=git-upload-pack`,
    {
      headers: authorization(credentialsFor(integrations, remoteUrl)),
      redirect: 'manual',
      signal,
    },
  ).catch(cause => {
    throw new ForwardedError(
      `The forge does not answer at ${remoteUrl}`,
      cause,
    );
  });
  if (response.status === 404) {
    await response.body?.cancel();
    return false;
  }
  if (!response.ok) throw await ResponseError.fromResponse(response);
  await response.body?.cancel();
  return true;
}

async function readLock(
  url: string,
  reader: UrlReaderService,
): Promise<Digests | undefined> {
  try {
    const response = await reader.readUrl(url);
    const { service, platform } = JSON.parse(
      (await response.buffer()).toString('utf8'),
    );
    return { service: String(service), platform: String(platform) };
  } catch (error) {
    if (
      error instanceof SyntaxError ||
      (isError(error) && error.name === 'NotFoundError')
    )
      return undefined;
    throw error;
  }
}
