import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type {
  AuthenticationStrategy,
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { ClusterFailure } from './ClusterFailure';
import { connectionTo } from './connectionTo';
import type { Connection } from './connectionTo';
import { codeOf } from './failureOf';

/** How long a silent connection is left alone before the system asks whether the other side still lives. */
const KEEP_ALIVE_MS = 30_000;

async function credentialOf(
  cluster: ClusterDetails,
  strategy: AuthenticationStrategy,
): Promise<KubernetesCredential> {
  try {
    return await strategy.getCredential(cluster, {});
  } catch (error) {
    throw new ClusterFailure(
      'credential',
      `The authProvider of the cluster gave no credential${codeOf(
        error,
      )}; check what it needs`,
    );
  }
}

/** What a promise gives, unless the signal is aborted before. */
async function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const waiting = new AbortController();
  const aborted = once(signal, 'abort', { signal: waiting.signal }).then(() => {
    throw signal.reason;
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([promise, aborted]);
  } finally {
    aborted.catch(() => {});
    waiting.abort();
  }
}

async function send(
  { url, options }: Connection,
  path: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const base = url.pathname.replace(/\/$/, '');
  const outgoing = request({
    ...options,
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    path: `${base}${path}`,
    // A connection of its own: it ends with the request, and no old credential lives on in it.
    agent: false,
    signal,
  });
  // What breaks off after the headers is an error of the answer alone.
  outgoing.on('error', () => {});
  outgoing.setSocketKeepAlive(true, KEEP_ALIVE_MS);
  outgoing.end();
  const [answer] = await once(outgoing, 'response');
  return answer;
}

/**
 * Asks a cluster with a credential of this moment. Resolves when the headers are there, whatever the status.
 *
 * Throws ClusterFailure, what the connection throws, or the signal's reason. Redirects are refused.
 */
export async function openAnswer(
  cluster: ClusterDetails,
  path: string,
  {
    strategy,
    signal,
  }: { strategy: AuthenticationStrategy; signal: AbortSignal },
): Promise<IncomingMessage> {
  const credential = await unlessAborted(
    credentialOf(cluster, strategy),
    signal,
  );
  const connection = await connectionTo(cluster, credential);
  const answer = await send(connection, path, signal);
  const { statusCode = 0 } = answer;
  if (statusCode >= 300 && statusCode < 400) {
    answer.destroy();
    throw new ClusterFailure(
      'redirect',
      'The cluster answered with a redirect, which is not followed; correct the url of the cluster',
    );
  }
  return answer;
}
