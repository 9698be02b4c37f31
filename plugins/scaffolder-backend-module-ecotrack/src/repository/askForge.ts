import {
  AuthenticationError,
  ForwardedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { authorization, credentialsFor } from './credentials';

/** An object id ends the capabilities of a repository without refs; git sends 40 or 64 zeros. */
const NO_REFS = /\b0{40,64} capabilities\^\{\}/;
const ANY_REF = /\b[0-9a-f]{40,64} [^\s]/;

/** How git's first question about a repository is answered. */
export type ForgeAnswer = 'absent' | 'moved' | 'empty' | 'present';

/**
 * Asks what git asks first, because every forge answers that alike: 404 for a repository that is not there.
 * Throws when the forge is down, refuses the portal's credentials, or fails. Redirects are not followed, so
 * that credentials go nowhere else.
 */
export async function askForge(
  remoteUrl: string,
  {
    integrations,
    signal,
  }: { integrations: ScmIntegrations; signal?: AbortSignal },
): Promise<ForgeAnswer> {
  const credentials = await credentialsFor(integrations, remoteUrl);
  const response = await fetch(
    `${remoteUrl}/info/refs?service=git-upload-pack`,
    {
      headers: credentials && authorization(credentials),
      redirect: 'manual',
      signal,
    },
  ).catch(cause => {
    signal?.throwIfAborted();
    throw new ForwardedError(
      `The forge does not answer at ${remoteUrl}. Run the task again when it does`,
      cause,
    );
  });
  const { status } = response;
  if (response.ok) {
    const refs = await response.text();
    return NO_REFS.test(refs) || !ANY_REF.test(refs) ? 'empty' : 'present';
  }
  await response.body?.cancel();
  if (status === 404) return 'absent';
  if (status >= 300 && status < 400) return 'moved';
  if (status === 401 || status === 403) {
    throw new AuthenticationError(
      credentials
        ? `The forge refuses the portal's credentials for ${remoteUrl} (status ${status}). Check those of its host under "integrations" in the configuration.`
        : `The forge asks for credentials at ${remoteUrl} (status ${status}). Add its host to "integrations" in the configuration.`,
    );
  }
  throw new ServiceUnavailableError(
    `The forge failed at ${remoteUrl} (status ${status}). Run the task again when it is well.`,
  );
}
