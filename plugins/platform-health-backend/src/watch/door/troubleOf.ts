import { isError } from '@backstage/errors';
import type { SourceCause } from '@ecotrack/backstage-plugin-platform-health-common';
import { Expired, Trouble } from '../Trouble';
import { isRecord } from '@ecotrack/backstage-plugin-platform-health-node';
import { parseJson } from './parseJson';

/** Causes that the door names, as the sources of a verdict name them. */
const DOOR_CAUSES: Readonly<Record<string, SourceCause>> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  certificate: 'unreachable',
  credential: 'unauthorized',
  redirect: 'unreadable',
  'not-kubernetes': 'unreadable',
};

/** Longest pause that a server may ask for. */
const LONGEST_RETRY_MS = 300_000;

/** Milliseconds of a Retry-After header, which is a number of seconds or a date. */
export function retryAfterOf(
  header: string | undefined,
  now: number,
): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header)
    ? Number(header) * 1000
    : Date.parse(header) - now;
  return Number.isFinite(wait)
    ? Math.min(Math.max(wait, 0), LONGEST_RETRY_MS)
    : undefined;
}

/** The trouble that an answer other than 200 stands for. */
export function troubleOfAnswer(
  status: number,
  body: string,
  retryAfter: number | undefined,
): Trouble | Expired {
  const json = parseJson(body);
  const fields = isRecord(json) ? json : {};
  const cause = typeof fields.cause === 'string' ? fields.cause : undefined;
  const { message } = isRecord(fields.error) ? fields.error : { message: '' };
  if (cause !== undefined && Object.hasOwn(DOOR_CAUSES, cause))
    return new Trouble(DOOR_CAUSES[cause], String(message), {
      isClusterWide: true,
    });
  const isOfCluster = fields.kind === 'Status' || fields.error === undefined;
  if (!isOfCluster && status === 404)
    return new Trouble(
      'unreachable',
      'the Kubernetes plugin has no such cluster',
    );
  switch (status) {
    case 401:
      return new Trouble('unauthorized', 'the sign-in failed (401)');
    case 403:
      return new Trouble('forbidden', 'the portal may not read it (403)');
    case 404:
      return new Trouble('not-installed', 'the cluster does not have it (404)');
    case 410:
      return new Expired();
    case 429:
      return new Trouble('stale', 'the cluster asks to wait (429)', {
        retryAfter: retryAfter ?? 1000,
      });
    default:
      return new Trouble('stale', `the cluster answers ${status}`, {
        retryAfter,
        isClusterWide: status >= 500,
      });
  }
}

/** The trouble that an error of the connection stands for; its text may hold an address and is not repeated. */
export function troubleOfError(error: unknown): Error {
  if (error instanceof Trouble || error instanceof Expired) return error;
  const code =
    isError(error) && typeof error.code === 'string' ? ` (${error.code})` : '';
  return new Trouble('unreachable', `the connection failed${code}`, {
    isClusterWide: true,
  });
}
